package iomtriage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A made-up table of people whose outcome follows a known rule, with its column specification. */
final class SmallTable {

    static final String SPECIFICATION = """
            {
              "id": "small", "version": "1", "source": "Made up for tests.",
              "columns": [
                {"name": "person", "use": "ID", "type": "TEXT"},
                {"name": "age", "use": "FEATURE", "type": "NUMBER", "label": "age", "direction": "HIGHER_LOWERS"},
                {"name": "arrests", "use": "FEATURE", "type": "NUMBER", "label": "arrests", "topCode": "5 or more"},
                {"name": "gang", "use": "FEATURE", "type": "FLAG", "label": "linked to a gang",
                 "codes": [{"code": "no", "words": "no"}, {"code": "yes", "words": "yes"}]},
                {"name": "later", "use": "FEATURE", "type": "NUMBER", "label": "recorded afterwards"},
                {"name": "group", "use": "AUDIT", "type": "TEXT", "label": "group"},
                {"name": "reoffended", "use": "OUTCOME", "type": "TEXT", "label": "reoffended"},
                {"name": "again", "use": "OUTCOME", "type": "TEXT", "label": "reoffended again"}
              ],
              "tasks": [
                {"name": "first", "outcome": "reoffended", "yes": "1", "words": "reoffending", "windowMonths": 12,
                 "without": ["later"]},
                {"name": "second", "outcome": "again", "yes": "1", "words": "reoffending again", "windowMonths": 24,
                 "where": [{"column": "reoffended", "is": "0"}]}
              ]
            }
            """;

    static final String HEADER = "person,age,arrests,gang,later,group,reoffended,again";

    private SmallTable() {}

    static Path specification(Path folder) {
        return write(folder.resolve("columns.json"), SPECIFICATION);
    }

    /** @param people how many people there are; the same number and seed give the same table */
    static Path data(Path folder, int people, long seed) {
        return write(
                folder.resolve("people-" + people + "-" + seed + ".csv"),
                String.join("\n", lines(people, seed)) + "\n");
    }

    /** The header and one line for each person. */
    static List<String> lines(int people, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 1; i <= people; i++) {
            lines.add(line("P-" + i, random));
        }
        return lines;
    }

    private static String line(String person, SplittableRandom random) {
        int age = 18 + random.nextInt(40);
        int arrests = random.nextInt(6);
        boolean gang = random.nextInt(5) == 0;
        double logOdds = -0.5 - 0.05 * (age - 35) + 0.4 * (arrests - 2) + (gang ? 1 : 0);
        boolean reoffended = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
        boolean again = random.nextDouble() < 1 / (1 + Math.exp(-logOdds + 1));
        return String.join(
                ",",
                person,
                random.nextInt(20) == 0 ? "" : String.valueOf(age),
                arrests == 5 ? "5 or more" : String.valueOf(arrests),
                gang ? "yes" : "no",
                String.valueOf(random.nextInt(3) + (reoffended ? 1 : 0)),
                random.nextInt(3) == 0 ? "north" : "south",
                reoffended ? "1" : "0",
                again ? "1" : "0");
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Trains a small pack quickly. */
    static Path pack(Path folder, String... more) {
        Path pack = folder.resolve("pack");
        List<Object> arguments = new ArrayList<>(
                List.of("train", "--data", data(folder, 2000, 1), "--columns", specification(folder), "--out", pack));
        arguments.addAll(quick());
        arguments.addAll(List.of(more));
        Ran ran = Ran.iomtriage(arguments.toArray());
        if (ran.exit() != 0) {
            throw new IllegalStateException(ran.err());
        }
        return pack;
    }

    /** Settings that train in a blink. */
    static List<String> quick() {
        return List.of("--bags", "3", "--trees", "120", "--pairs", "2", "--resamples", "40");
    }
}
