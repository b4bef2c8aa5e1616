package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.evaluation.governance.IntervalCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of what takes an hour in full: few people, few packs, a table and case records. */
class CoverageTest {

    @TempDir
    private static Path folder;

    private static Path table;

    /** Files of a pack that name the command, in which the figures then are. */
    private static final Set<String> NAMES_THE_COMMAND = Set.of("manifest.json", "report.html");

    @BeforeAll
    static void train() {
        table = folder.resolve("table");
        Ran.iomtriage(
                "train",
                "--data",
                SmallTable.data(folder, 600, 1).toString(),
                "--columns",
                SmallTable.specification(folder).toString(),
                "--task",
                "first",
                "--no-evaluation",
                "--bins",
                "8",
                "--out",
                table.toString());
    }

    private static String sets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(seed -> SmallTable.data(folder, 600, 20 + seed).toString())
                .collect(Collectors.joining(","));
    }

    @Test
    void intervalsOfATablesScoresHoldWhatOtherPacksSayAndTheTrueChance() throws IOException {
        Path out = folder.resolve("coverage.json");
        Ran ran = Ran.iomtriage(
                "coverage",
                table.toString(),
                "--data",
                sets(5),
                "--scored-data",
                SmallTable.data(folder, 400, 99).toString(),
                "--known-truth",
                "2",
                "--out",
                out.toString());

        IntervalCheck check = IntervalCheck.read(Files.readAllBytes(out));
        assertThat(check.figures()).hasSize(5);
        assertThat(check.figures().get(0).value()).isBetween(0.85, 1.0);
        assertThat(check.figures().get(1).value()).isBetween(0.6, 0.95);
        assertThat(check.figures().get(3).value()).isBetween(0.8, 1.0);
        assertThat(check.notes())
                .anyMatch(note -> note.startsWith("Ranks, chances of a place and shares of lists were not"));
        assertThat(ran.out()).contains("5 packs, each made in the same way from people of its own, scored 400 others.");
    }

    @Test
    void theFiguresGoIntoTheCardOfAPackMadeInTheSameWayAndNoOther() throws IOException {
        Path figures = folder.resolve("figures.json");
        Ran.iomtriage(
                "coverage",
                table.toString(),
                "--data",
                sets(3),
                "--scored-data",
                SmallTable.data(folder, 100, 98).toString(),
                "--known-truth",
                "0",
                "--out",
                figures.toString());
        Path carded = folder.resolve("carded");

        assertThat(train(carded, figures, "8").exit()).isEqualTo(ExitCode.DONE);
        JsonNode card =
                new ObjectMapper().readTree(carded.resolve("model-card.json").toFile());
        assertThat(card.at("/intervals/figures")).hasSize(3);
        assertThat(Files.readString(carded.resolve("model-card.md")))
                .contains("## What the intervals hold", IntervalCheck.BIAS);
        assertThat(carded.resolve(IntervalCheck.FILE)).exists();
        refusedWithout(figures);
        sameAsTrainedWith(carded, figures);

        Ran other = train(folder.resolve("other"), figures, "9");
        assertThat(other.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(other.err()).contains("are of packs made with other settings");
    }

    private static void refusedWithout(Path figures) {
        Ran ran = Ran.iomtriage("card", table, "--coverage", figures, "--out", folder.resolve("nowhere"));
        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("The pack has no model card");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    /** Figures that are put into a card afterwards give the very card that training with them gives, and leave the rest. */
    private static void sameAsTrainedWith(Path carded, Path figures) throws IOException {
        Path plain = folder.resolve("plain");
        Ran.iomtriage(
                "train",
                "--data",
                SmallTable.data(folder, 600, 1),
                "--columns",
                SmallTable.specification(folder),
                "--task",
                "first",
                "--bins",
                8,
                "--out",
                plain);
        Path signed = Files.writeString(plain.resolve("manifest.sig"), "not looked at");
        Path after = folder.resolve("after");
        Ran ran = Ran.iomtriage("card", plain, "--coverage", figures, "--out", after);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("3 figures on intervals are on the card of", "Sign it again");
        assertThat(signed).exists();
        assertThat(after.resolve("manifest.sig")).doesNotExist();
        try (Stream<Path> files = Files.list(carded)) {
            for (Path file : files.filter(each -> !NAMES_THE_COMMAND.contains(String.valueOf(each.getFileName())))
                    .toList()) {
                assertThat(after.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(Ran.iomtriage("verify", after).exit()).isEqualTo(ExitCode.DONE);
        Ran again = Ran.iomtriage("card", after, "--coverage", figures, "--out", after, "--replace");
        assertThat(again.exit()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(after.resolve("model-card.md")).hasSameBinaryContentAs(carded.resolve("model-card.md"));
        assertThat(after.resolve("model-card.json")).hasSameBinaryContentAs(carded.resolve("model-card.json"));
    }

    private static Ran train(Path out, Path figures, String bins) {
        return Ran.iomtriage(
                "train",
                "--data",
                SmallTable.data(folder, 600, 1).toString(),
                "--columns",
                SmallTable.specification(folder).toString(),
                "--task",
                "first",
                "--coverage",
                figures.toString(),
                "--bins",
                bins,
                "--out",
                out.toString());
    }

    @Test
    void ranksAndListsOfCaseRecordsAreCountedToo() throws IOException {
        Path people = folder.resolve("people");
        Path pack = folder.resolve("case-records");
        Ran.iomtriage("simulate", "--people", 300, "--seed", 7, "--out", people);
        Ran trained = Ran.iomtriage(
                "train",
                "--data",
                people.resolve("case-records.jsonl.gz"),
                "--outcomes",
                people.resolve("outcomes.csv"),
                "--as-of",
                "2026-01-01",
                "--simulated",
                "--no-evaluation",
                "--bins",
                8,
                "--pairs",
                2,
                "--trees",
                40,
                "--outcome",
                "any-reoffence,weapon",
                "--out",
                pack);
        assertThat(trained.exit()).as(trained.err()).isEqualTo(ExitCode.DONE);

        Path out = folder.resolve("lists.json");
        Ran.iomtriage(
                "coverage",
                pack,
                "--packs",
                3,
                "--people",
                300,
                "--scored",
                150,
                "--known-truth",
                0,
                "--capacity",
                30,
                "--out",
                out);

        IntervalCheck check = IntervalCheck.read(Files.readAllBytes(out));
        assertThat(check.how())
                .isEqualTo("3 packs, each made in the same way from 300 simulated people (seeds 101 to 103), scored 150"
                        + " others (seed 104).");
        assertThat(check.figures())
                .extracting(IntervalCheck.Figure::what)
                .contains(
                        "Rank, everybody: interval holds the mean of the other packs' ranks",
                        "Share of a list of 30, weapon offence: interval holds what really happened")
                .anyMatch(what -> what.startsWith("30 places: given a place by another pack, where the chance"));
    }

    @Test
    void whatIsAskedForInVainIsToldAtOnce() {
        Ran ran = Ran.iomtriage("coverage", table.toString(), "--packs", "2");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("it takes 3 packs at least", "the pack was not made from simulated people: name real people");
    }
}
