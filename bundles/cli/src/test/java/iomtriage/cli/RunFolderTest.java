package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    static Path folder;

    private static Path run;
    private static Path pack;

    @BeforeAll
    static void train() {
        run = folder.resolve("run");
        pack = SmallTable.pack(
                folder, "--task", "first", "--run", run.toString(), "--prior", "arrests", "--owner", "The area");
    }

    private static Ran train(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("train", "--out", folder.resolve("other"), "--replace"));
        arguments.addAll(SmallTable.quick());
        arguments.addAll(List.of(more));
        return Ran.iomtriage(arguments.toArray());
    }

    /** Trains the first task on so many people. */
    private static Ran trainOn(int people, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "--data",
                SmallTable.data(folder, people, 4),
                "--columns",
                SmallTable.specification(folder),
                "--task",
                "first"));
        arguments.addAll(List.of(more));
        return train(arguments.toArray());
    }

    private static List<String> judged(Path run) throws IOException {
        return Files.readAllLines(run.resolve("split.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
    }

    @Test
    void everythingAboutARunIsAPlainFile() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> run.relativize(file).toString()))
                    .contains(
                            "run.json",
                            "metrics.json",
                            "split.csv",
                            "model-card.md",
                            "model-card.json",
                            "atrs.md",
                            "atrs.json",
                            "tripod-ai.md",
                            "report.html",
                            "figures/first-reliability.svg",
                            "figures/first-reliability.csv",
                            "figures/first-capacity.svg",
                            "figures/first-by-group-selection-rate.svg");
        }
    }

    @Test
    void theRunSaysHowItCameAboutWithoutPathsOfTheMachine() throws IOException {
        JsonNode facts = Json.of(Files.readString(run.resolve("run.json")));

        // The second format says "heldOut" where the first said "judged".
        assertThat(facts.get("format").textValue()).isEqualTo("iomtriage-run/2");
        assertThat(facts.get("splits").get("first").get("heldOut").intValue()).isPositive();
        assertThat(facts.get("command").textValue())
                .startsWith("iomtriage train --data people-2000-1.csv --columns columns.json --task first");
        assertThat(facts.get("data").get("sha256").textValue()).hasSize(64);
        assertThat(facts.get("trainedOn").get("first").intValue()).isEqualTo(2000);
        assertThat(facts.get("machine").get("java").textValue()).isNotBlank();
        assertThat(facts.get("software").get("commit").textValue()).isNotBlank();
        assertThat(facts.toString()).doesNotContain(folder.toString());
    }

    @Test
    void theReportLoadsNothingFromAnywhere() throws IOException {
        assertThat(Files.readString(run.resolve("report.html")))
                .contains("Reoffending (12 months)", "arrests alone", "base rate")
                .contains("linked to a gang (gang)")
                .doesNotContain("<script")
                .doesNotContain("src=\"http")
                .doesNotContain("<link");
    }

    @Test
    void thePackCarriesItsCardAndReport() {
        assertThat(pack.resolve("model-card.md")).content().contains("The area", "small-first 1");
        assertThat(pack.resolve("report.html")).isNotEmptyFile();
        assertThat(pack.resolve("manifest.json")).content().contains("\"evaluation.json\"");
        assertThat(pack.resolve("evaluation.json"))
                .content()
                .contains("iomtriage-evaluation/1", "\"outcome\" : \"first\"", "\"predicted\"", "\"observed\"");
        assertThat(Ran.iomtriage("verify", pack).exit()).isZero();
    }

    @Test
    void nobodyWhoIsJudgedWasLearntFrom() throws IOException {
        List<String> judged = Files.readAllLines(run.resolve("split.csv"));

        assertThat(judged.get(0)).isEqualTo("outcome,id,happened,probability,repeat,fold");
        assertThat(judged).hasSizeBetween(300, 500);
    }

    @Test
    void crossValidationJudgesEverybodyOnce() throws IOException {
        Path crossed = folder.resolve("crossed");
        Ran ran = trainOn(600, "--split", "cross", "--folds", 3, "--run", crossed);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("3-fold cross-validation, by person");
        assertThat(judged(crossed)).hasSize(600).doesNotHaveDuplicates();
    }

    @Test
    void aConstantIsNeverWorseThanChanceInACrossValidationAndFoldsAreWrittenDown() throws IOException {
        Path crossed = folder.resolve("repeated");
        Ran ran = trainOn(200, "--split", "cross", "--folds", 5, "--repeats", 2, "--run", crossed);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("evaluated on 200 people, 5-fold cross-validation, by person, with as many of the outcome in"
                        + " each fold, done 2 times")
                .containsPattern("base rate +AUC 0\\.5000");
        List<String[]> lines = Files.readAllLines(crossed.resolve("split.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(lines).hasSize(400);
        for (String repeat : List.of("1", "2")) {
            assertThat(lines)
                    .filteredOn(line -> line[4].equals(repeat))
                    .extracting(line -> line[1])
                    .doesNotHaveDuplicates();
            long[] with = new long[5];
            lines.stream()
                    .filter(line -> line[4].equals(repeat) && line[2].equals("1"))
                    .forEach(line -> with[Integer.parseInt(line[5]) - 1]++);
            assertThat(LongStream.of(with).max().orElseThrow()
                            - LongStream.of(with).min().orElseThrow())
                    .as("as many of the outcome in each fold")
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void tooFewPeopleToHoldSomeOutAreToldSoWithTheWayOut() {
        Ran ran = trainOn(12, "--test-share", "0.1");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("first: too few people to hold any out.", "Use --split cross");
    }

    @Test
    void aSmallTableIsWarnedOf() {
        Ran ran = trainOn(60, "--no-evaluation");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("WARNING  first: only ").contains("A model of fewer than 100");
    }

    @Test
    void datesSplitByTimeAndNobodyIsOnBothSides() throws IOException {
        Path timed = folder.resolve("timed");
        Path data =
                SmallTable.write(folder.resolve("dated.csv"), String.join("\n", SpecialTables.datedLines(600)) + "\n");
        Ran ran = train(
                "--data",
                data,
                "--columns",
                SpecialTables.datedSpecification(folder),
                "--task",
                "first",
                "--run",
                timed,
                "--data-until",
                "2021-12-31");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("by time: evaluated on rows from 2021-")
                .contains("WARNING  first: the 12 months in which the outcome is counted run past the day of the split")
                .contains("WARNING  first: the data ends on 2021-12-31, before the 12 months");
        // Days count up with people: anyone held out on a late row was first seen in the last 20 months or so.
        assertThat(judged(timed)).contains("P-600").doesNotContain("P-1");
    }

    @Test
    void withoutDatesASplitByTimeIsRefused() {
        Ran ran = trainOn(300, "--split", "time");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("People cannot be split by time");
    }

    @Test
    void datesInAMixedFormatAreNamedLineByLine() {
        List<String> lines = new ArrayList<>(SpecialTables.datedLines(20));
        lines.set(3, lines.get(3).replaceAll("\\d\\d/\\d\\d/\\d{4}$", "2020-01-31"));
        lines.set(5, lines.get(5).replaceAll("\\d\\d/\\d\\d/\\d{4}$", "31/02/2020"));
        Path data = SmallTable.write(folder.resolve("mixed.csv"), String.join("\n", lines) + "\n");

        Ran ran = train("--data", data, "--columns", SpecialTables.datedSpecification(folder), "--task", "first");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("2 problems in 2 rows")
                .contains("line 4, released: The cell is not a day written as dd/MM/uuuu.")
                .contains("line 6, released: The cell is not a day written as dd/MM/uuuu.")
                .doesNotContain("2020-01-31");
    }

    @Test
    void anEmptyGroupIsRefusedWithTheGroupsThereAre() {
        Ran ran = trainOn(300, "--reference-group", "group=west");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("Nobody is in the reference group named for \"group\". The groups are: north, south.");
    }

    @Test
    void aFolderThatIsNoRunIsNotReplaced() throws IOException {
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        Ran ran = trainOn(300, "--run", precious);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(precious.resolve("thesis.txt")).exists();
        assertThat(ran.err()).contains("is not replaced");
    }

    @Test
    void aGroupTooSmallToCompareIsNotCalledFair() {
        Ran ran = trainOn(300, "--run", folder.resolve("few"));

        assertThat(ran.exit()).isZero();
        assertThat(folder.resolve("few/report.html")).content().containsIgnoringCase("not enough evidence");
    }
}
