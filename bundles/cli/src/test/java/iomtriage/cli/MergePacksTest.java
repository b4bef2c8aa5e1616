package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of areas as one. */
class MergePacksTest {

    private static final List<String> AREAS = List.of("north", "south", "west");

    @TempDir
    static Path folder;

    /** Large areas take half a minute: {@code -Dmerge.areas=true} compares on them. Small ones show that it works. */
    private static final boolean LARGE = Boolean.getBoolean("merge.areas");

    @BeforeAll
    static void train() throws IOException {
        List<String> records = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < AREAS.size(); i++) {
            Path area = folder.resolve(AREAS.get(i));
            simulate(LARGE ? 2_500 : 250, i + 1, area);
            train(AREAS.get(i), area);
            String prefix = "A" + i + "-";
            Files.readAllLines(area.resolve("case-records.jsonl"))
                    .forEach(line -> records.add(line.replace("SIM-", prefix)));
            List<String> lines = Files.readAllLines(area.resolve("outcomes.csv"));
            lines.subList(i == 0 ? 0 : 1, lines.size()).forEach(line -> outcomes.add(line.replace("SIM-", prefix)));
        }
        if (LARGE) {
            Path all = Files.createDirectory(folder.resolve("all"));
            Files.write(all.resolve("case-records.jsonl"), records);
            Files.write(all.resolve("outcomes.csv"), outcomes);
            train("together", all);
        }
        simulate(LARGE ? 3_000 : 250, 9, folder.resolve("held-out"));
    }

    private static void simulate(int people, int seed, Path out) {
        Ran.iomtriage("simulate", "--people", people, "--seed", seed, "--uncompressed", "--out", out);
    }

    private static void train(String id, Path data) {
        Ran ran = Ran.iomtriage(
                "train",
                "--data",
                data.resolve("case-records.jsonl"),
                "--outcomes",
                data.resolve("outcomes.csv"),
                "--as-of",
                "2026-01-01",
                "--simulated",
                "--id",
                id,
                "--bins",
                12,
                "--bags",
                3,
                "--pairs",
                5,
                "--trees",
                LARGE ? 6_000 : 60,
                "--no-variants",
                "--outcome",
                "any-reoffence",
                "--no-evaluation",
                "--out",
                folder.resolve(id + "-pack"));
        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
    }

    private static Ran merge(String out, String... packs) {
        List<Object> arguments = new ArrayList<>(List.of("merge"));
        List.of(packs).forEach(pack -> arguments.add(folder.resolve(pack + "-pack")));
        arguments.addAll(List.of(
                "--by",
                "A. Scientist",
                "--reason",
                "One model",
                "--pack-version",
                "2",
                "--out",
                folder.resolve(out + "-pack")));
        return Ran.iomtriage(arguments.toArray());
    }

    private static double brier(String pack) {
        JsonNode json = Json.of(Ran.iomtriage(
                        "evaluate",
                        "--pack",
                        folder.resolve(pack + "-pack"),
                        "--data",
                        folder.resolve("held-out/case-records.jsonl"),
                        "--outcomes",
                        folder.resolve("held-out/outcomes.csv"),
                        "--as-of",
                        "2026-01-01",
                        "--resamples",
                        100,
                        "--json")
                .out());
        JsonNode brier = json.findValue("brier");
        return (brier.has("value") ? brier.get("value") : brier).asDouble();
    }

    @Test
    void packsThatMayTravelAreMergedIntoOneThatScoresAsOneTrainedOnAllRecordsWould() {
        for (String area : AREAS) {
            assertThat(merge(area + "-travelling", area).exit()).isEqualTo(ExitCode.DONE);
        }

        Ran merged = merge("merged", "north-travelling", "south-travelling", "west-travelling");

        assertThat(merged.out())
                .isEqualTo("3 packs merged into merged-pack as version 2. Evaluate it before it is promoted.\n");
        assertThat(Ran.iomtriage("verify", folder.resolve("merged-pack")).exit())
                .isEqualTo(ExitCode.DONE);
        if (LARGE) {
            assertThat(brier("merged"))
                    .isCloseTo(brier("together"), within(0.001))
                    .isLessThan(brier("north"));
        } else {
            assertThat(brier("merged")).isBetween(0.1, 0.25);
        }
    }

    @Test
    void theSameAreaTwiceIsRefused() {
        assertThat(merge("twice", "north", "north").err())
                .startsWith("iomtriage: The packs cannot be merged.\n")
                .contains("was trained on the same records as another of them. Name each area once.");
        assertThat(folder.resolve("twice-pack")).doesNotExist();
    }
}
