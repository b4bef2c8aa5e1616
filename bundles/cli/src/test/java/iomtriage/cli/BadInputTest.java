package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    @TempDir
    static Path folder;

    private static Path pack;

    @BeforeAll
    static void train() {
        pack = SmallTable.pack(folder, "--task", "first");
    }

    /** Scores a file that cannot be scored; checks that it fails and leaves nothing behind. */
    private static String refusal(String name, String text) throws IOException {
        return refusal(SmallTable.write(folder.resolve(name), text));
    }

    private static String refusal(Path data) throws IOException {
        Path out = Files.createTempDirectory(folder, "out");
        Ran ran = Ran.iomtriage("score", "--pack", pack, "--data", data, "--out", out.resolve("scores.csv"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.out()).isEmpty();
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).as("what is left behind").isEmpty();
        }
        return ran.err();
    }

    private static String training(Path data, Object... more) {
        Path out = folder.resolve("never");
        List<Object> arguments = new ArrayList<>(
                List.of("train", "--data", data, "--columns", SmallTable.specification(folder), "--out", out));
        arguments.addAll(List.of(more));
        Ran ran = Ran.iomtriage(arguments.toArray());
        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(out).doesNotExist();
        return ran.err();
    }

    @Test
    void missingAndExtraColumnsAreNamedTogether() throws IOException {
        assertThat(refusal("columns.csv", "person,age,arrests,shoe size\nX,25,3,43\n"))
                .contains("The column \"gang\" is missing. Export the table with it.")
                .contains("Column 4 is called \"shoe size\", which the column specification does not know.");
    }

    @Test
    void everyBadCellIsListedWithLineAndColumnAndWithoutItsValue() throws IOException {
        assertThat(refusal("cells.csv", "person,age,arrests,gang\nX,elderly,3,yes\nY,25,many,perhaps\n,30,1,no\n"))
                .contains("4 problems in 3 rows")
                .contains("line 2, age: The cell does not hold a number.")
                .contains("line 3, arrests: The cell does not hold a number.")
                .contains("gang: 1 cell holds none of its codes (\"no\", \"yes\"). See line 3.")
                .contains("line 4, person: The reference is empty.")
                .doesNotContain("elderly")
                .doesNotContain("many")
                .doesNotContain("perhaps");
    }

    @Test
    void aRaggedRowIsNamed() throws IOException {
        assertThat(refusal("ragged.csv", "person,age,arrests,gang\nX,25,3\nY,25,3,no,1\n"))
                .contains("line 2, the whole line: The line has 3 fields, but the header has 4.")
                .contains("line 3, the whole line: The line has 5 fields, but the header has 4.");
    }

    @Test
    void anUnclosedQuoteIsFoundInItsLine() throws IOException {
        assertThat(refusal("quote.csv", "person,age,arrests,gang\n\"X\n1\",25,3,no\nY,\"25,3,no\nZ,20,1,no\n"))
                .contains("line 4, age: the quote that opens there is not closed");
    }

    @Test
    void bytesThatAreNotUtf8AreFoundInTheirLine() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "person,age,arrests,gang\nA,20,1,no\nÄ,25,3,no\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal(file)).contains("person: 1 cell holds bytes that are not UTF-8. See line 3.");
    }

    @Test
    void aGigabyteLineIsRefusedWithoutReadingItIntoMemory() throws IOException {
        Path file = folder.resolve("long.csv");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("person,age,arrests,gang\nX,");
            String million = "9".repeat(1 << 20);
            for (int i = 0; i < 1024; i++) {
                writer.write(million);
            }
        }

        assertThat(refusal(file)).contains("or the field is longer than 65,536 characters.");
        Files.delete(file);
    }

    @Test
    void anEmptyFileAndAHeaderAloneAreRefused() throws IOException {
        assertThat(refusal("empty.csv", "")).contains("It is empty: not even a header line is there.");
        assertThat(refusal("header.csv", "person,age,arrests,gang\n")).contains("It has a header but no rows.");
    }

    @Test
    void aFileThatIsNotThereIsNamedAndNothingElseHappens() throws IOException {
        assertThat(refusal(folder.resolve("nowhere.csv"))).contains("There is no readable file of that name.");
    }

    @Test
    void anOutcomeThatIsNotBinaryIsRefused() {
        Path data = SmallTable.write(
                folder.resolve("three.csv"),
                SmallTable.HEADER + "\nA,20,1,no,1,north,1,0\nB,30,1,no,1,north,0,0\nC,40,1,no,1,north,2,1\n");

        assertThat(training(data, "--task", "first"))
                .contains("Cannot use outcome \"reoffended\": it is not binary. It holds 3 different values");
    }

    @Test
    void anOutcomeThatIsTheSameForEverybodyIsRefused() {
        Path data = SmallTable.write(
                folder.resolve("same.csv"), SmallTable.HEADER + "\nA,20,1,no,1,north,1,0\nB,30,1,no,1,north,1,0\n");

        assertThat(training(data, "--task", "first")).contains("it is not binary. It holds 1 value");
    }

    @Test
    void missingOutcomesAreCountedAndTheWayOutIsNamed() {
        Path data = SmallTable.write(
                folder.resolve("unlabelled.csv"),
                SmallTable.HEADER + "\nA,20,1,no,1,north,1,0\nB,30,1,no,1,north,,0\nC,40,1,no,1,north,0,1\n");

        assertThat(training(data, "--task", "first"))
                .contains("it is missing in 1 of 3 rows.")
                .contains("--drop-unlabelled");
    }

    @Test
    void aFeatureCannotBeAnOutcome() {
        assertThat(training(SmallTable.data(folder, 50, 3), "--outcome", "arrests"))
                .contains("has use FEATURE in the column specification, so a model could read what it predicts");
    }

    @Test
    void anUnknownTaskIsAnsweredWithTheOnesThereAre() {
        assertThat(training(SmallTable.data(folder, 50, 3), "--task", "third"))
                .contains("has no task \"third\". It has: first, second.");
    }

    @Test
    void aWrongSpecificationNamesThePathOfEveryFault() {
        Path specification = SmallTable.write(folder.resolve("wrong.json"), """
                {"id": "x", "version": "1", "source": "", "columns": [
                  {"name": "a", "use": "FEATURE", "type": "TEXT"},
                  {"name": "a", "use": "FEATURE", "type": "FLAG"}]}
                """);
        Ran ran = Ran.iomtriage(
                "train", "--data", "people.csv", "--columns", specification, "--out", folder.resolve("never"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("columns[0].type: TEXT cannot be a feature.")
                .contains("columns[1].name: is used by another column too.")
                .contains("columns[1].codes: a column of type FLAG must list its codes.")
                .contains("columns: 0 columns have use ID");
    }

    @Test
    void aWrongOptionIsAnErrorAndNotAFailedCheck() {
        assertThat(Ran.iomtriage("rank", "--nonsense").exit()).isEqualTo(ExitCode.ERROR);
        assertThat(Ran.iomtriage("nonsense").exit()).isEqualTo(ExitCode.ERROR);
        assertThat(Ran.iomtriage("rank", "--nonsense").err()).contains("\"iomtriage rank --help\" lists the options.");
    }

    @Test
    void aDayInAnotherFormatIsAnsweredWithTheRightOne() {
        assertThat(Ran.iomtriage("rank", "--pack", pack, "--data", "people.jsonl", "--as-of", "31/12/2025")
                        .err())
                .contains("--as-of")
                .contains("it is not a date. Write it as 2026-01-31.")
                .doesNotContain("java.time");
    }

    @Test
    void caseRecordsThatAreCutShortAreSaidToBe() throws IOException {
        byte[] text = "{}\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        Path data =
                Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 12));

        Ran ran = Ran.iomtriage(
                "score",
                "--pack",
                Path.of("..", "..", "models", "england-and-wales"),
                "--data",
                data,
                "--as-of",
                "2026-01-01",
                "--out",
                folder.resolve("cut.csv"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("it is damaged or cut short. Fetch it again, whole.");
        assertThat(folder.resolve("cut.csv")).doesNotExist();
    }

    @Test
    void rankLeavesOutWhatItCannotUseAndSaysSo() {
        Path data = SmallTable.write(
                folder.resolve("some.csv"), "person,age,arrests,gang\nX,25,3,yes\nY,old,3,yes\nZ,35,1,no\n");

        Ran ran = Ran.iomtriage("rank", "--pack", pack, "--data", data);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("2 people ranked")
                .contains("1 rows were refused and are not on the list:")
                .contains("line 3, age: The cell does not hold a number.");
    }

    @Test
    void whatComesBeforeAQuoteThatDoesNotEndIsToldWithIt() throws IOException {
        assertThat(refusal("both.csv", "person,age,arrests,gang\nX,old,3,yes\nY,\"25,3,no\nZ,young,1,no\n"))
                .contains("2 problems in 1 row.")
                .contains("line 2, age: The cell does not hold a number.")
                .contains("line 3, age: the quote that opens there is not closed")
                .contains("What comes after it was not checked.");
    }

    @Test
    void aWrongHeaderKeepsNothingElseFromBeingTold() throws IOException {
        assertThat(refusal("header-and-cells.csv", "person,age,arests,gang\nX,old,3,yes\nY,25,3,no,1\n"))
                .contains("Column 3 is called \"arests\"")
                .contains("The column \"arrests\" is missing.")
                .contains("line 2, age: The cell does not hold a number.")
                .contains("line 3, the whole line: The line has 5 fields");
    }

    @Test
    void anOddOutcomeIsToldBesideAMissingColumn() {
        Path data = SmallTable.write(
                folder.resolve("no-arrests.csv"),
                "person,age,gang,later,group,reoffended,again\nA,20,no,1,north,1,0\nB,30,no,1,north,2,0\nC,30,no,1,north,0,0\n");

        assertThat(training(data, "--task", "first"))
                .contains("The column \"arrests\" is missing.")
                .contains("Cannot use outcome \"reoffended\": it is not binary.");
    }

    @Test
    void badCellsAndMissingAndOddOutcomesAreToldAtOnceWithTheirLines() {
        Path data = SmallTable.write(
                folder.resolve("all.csv"),
                SmallTable.HEADER + "\nA,20,1,no,1,north,1,0\nB,30,1,no,1,north,0,0\nC,old,1,no,1,north,,1"
                        + "\nD,40,1,no,1,north,0,1\nE,40,1,no,1,north,1,1\nF,40,1,no,1,north,perhaps,1\n");

        assertThat(training(data, "--task", "first"))
                .contains("3 problems in 1 row.")
                .contains("line 4, age: The cell does not hold a number.")
                .contains("it is missing in 1 of 6 rows.", "It is missing in line 4.")
                .contains("it is not binary. It holds 3 different values", "are in line 7.")
                .doesNotContain("perhaps");
    }

    @Test
    void aHeaderThatIsSomebodysDataIsNotRepeated() throws IOException {
        assertThat(refusal("headless.csv", "SMITH,25,3,yes\nJONES,30,1,no\n"))
                .contains("The first line names none of the columns of the specification.")
                .doesNotContain("SMITH");
    }

    @Test
    void otherSeparatorsAreReadAndTheirLinesCheckedAlike() throws IOException {
        assertThat(refusal("semicolons.csv", "person;age;arrests;gang\nX;old;3;yes\n"))
                .contains("line 2, age: The cell does not hold a number.");
        assertThat(refusal("tabs.csv", "person\tage\tarrests\tgang\nX\told\t3\tyes\n"))
                .contains("line 2, age: The cell does not hold a number.");
    }

    @Test
    void aGroupColumnThatIsEmptyThroughoutIsRefused() {
        Path data = SmallTable.write(
                folder.resolve("nogroup.csv"), SmallTable.HEADER + "\nA,20,1,no,1,,1,0\nB,30,1,no,1,,0,0\n");

        assertThat(training(data, "--task", "first"))
                .contains("The group column \"group\" is empty in every row, so nothing can be audited by it.");
    }

    @Test
    void aReferenceGroupOfAnUnknownGroupingIsRefusedWithTheOnesThereAre() {
        assertThat(training(
                        SmallTable.data(folder, 200, 3),
                        "--task",
                        "first",
                        "--bags",
                        1,
                        "--reference-group",
                        "gruop=north"))
                .contains("There is no grouping \"gruop\" to name a reference group of. There are: group.");
    }

    @Test
    void aListWithRoomForEverybodyIsToldToSayNothing() {
        Path data = SmallTable.data(folder, 300, 9);

        assertThat(Ran.iomtriage("evaluate", "--pack", pack, "--data", data, "--resamples", 20, "--capacity", 300)
                        .out())
                .contains(
                        "WARNING  first: the list has 300 places for 300 people, so everybody is on it, and figures at its"
                                + " end say nothing. Name fewer with --capacity.");
        assertThat(Ran.iomtriage("evaluate", "--pack", pack, "--data", data, "--resamples", 20, "--capacity", 299)
                        .out())
                .doesNotContain("so everybody is on it");
    }

    @Test
    void aFaultOfManyCellsIsToldByThreeAndCounted() {
        StringBuilder text = new StringBuilder(SmallTable.HEADER).append("\n");
        for (int i = 0; i < 12; i++) {
            text.append("P")
                    .append(i)
                    .append(",<5,")
                    .append(i == 0 ? "many" : "1")
                    .append(",no,1,north,0,0\n");
        }
        Ran ran = Ran.iomtriage(
                "score",
                "--pack",
                pack,
                "--data",
                SmallTable.write(folder.resolve("odd.csv"), text.toString()),
                "--out",
                folder.resolve("odd-scores.csv"));

        assertThat(ran.err())
                .contains("13 problems in 12 rows")
                .contains("line 4, age: The cell does not hold a number.")
                .doesNotContain("line 5, age")
                .contains("line 2, arrests: The cell does not hold a number.")
                .contains("and in 9 lines more, age: The cell does not hold a number.");
    }

    @Test
    void aBaselineReadsAFeatureThatIsThereAndOnlyWhereItIsLearntFrom() {
        Path data = SmallTable.data(folder, 200, 3);
        Path specification = SmallTable.specification(folder);
        Path out = folder.resolve("baseline");

        List<Object> train = new ArrayList<>(List.of(
                "train", "--columns", specification, "--data", data, "--task", "first", "--out", out, "--prior"));

        assertThat(ranWith(train, "nosuch").err())
                .contains("There is no feature \"nosuch\" for the baseline to read. Name another with --prior: age,"
                        + " arrests, gang, later.");
        assertThat(ranWith(train, "arrests", "--no-evaluation").err())
                .contains("A baseline is set beside held-out people: leave out either --prior or --no-evaluation.");
        assertThat(Ran.iomtriage("evaluate", "--pack", out, "--data", data, "--prior", "arrests")
                        .err())
                .contains("Unknown options: '--prior', 'arrests'");
        assertThat(out).doesNotExist();
    }

    private static Ran ranWith(List<Object> arguments, String... more) {
        return Ran.iomtriage(Stream.concat(arguments.stream(), Stream.of(more)).toArray());
    }
}
