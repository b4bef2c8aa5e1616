package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import iomtriage.tables.csv.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table in the many ways in which exports write it: the scores are the same. */
class AnyTableTest {

    private static final int PEOPLE = 60;

    @TempDir
    static Path folder;

    private static Path pack;
    private static String expected;

    @BeforeAll
    static void train() throws IOException {
        pack = SmallTable.pack(folder, "--task", "first", "--no-evaluation");
        expected = scores(SmallTable.data(folder, PEOPLE, 7), 0);
    }

    private static String scores(Path data, int exit) throws IOException {
        Path out = Files.createTempDirectory(folder, "scores").resolve("scores.csv");
        Ran ran = Ran.iomtriage("score", "--pack", pack, "--data", data, "--out", out);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
        return Files.readString(out);
    }

    private static List<String> lines() {
        return SmallTable.lines(PEOPLE, 7);
    }

    private static Path changed(String name, UnaryOperator<String> change) {
        return SmallTable.write(folder.resolve(name), change.apply(String.join("\n", lines()) + "\n"));
    }

    @Test
    void semicolonsTabsAndQuotesMakeNoDifference() throws IOException {
        assertThat(scores(changed("semicolons.csv", text -> text.replace(',', ';')), 0))
                .isEqualTo(expected);
        assertThat(scores(changed("tabs.txt", text -> text.replace(',', '\t')), 0))
                .isEqualTo(expected);
        assertThat(scores(
                        changed(
                                "quotes.csv",
                                text -> "\uFEFF"
                                        + text.lines()
                                                .map(line -> "\"" + line.replace(",", "\",\"") + "\"\r\n")
                                                .collect(Collectors.joining())),
                        0))
                .isEqualTo(expected);
    }

    @Test
    void theUnicodeTextOfASpreadsheetMakesNoDifference() throws IOException {
        Path file = folder.resolve("unicode.txt");
        Files.write(
                file,
                ("\uFEFF" + String.join("\r\n", lines()).replace(',', '\t') + "\r\n")
                        .getBytes(StandardCharsets.UTF_16LE));

        assertThat(scores(file, 0)).isEqualTo(expected);
    }

    @Test
    void aCompressedTableMakesNoDifference() throws IOException {
        Path file = folder.resolve("people.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(scores(file, 0)).isEqualTo(expected);
    }

    @Test
    void jsonLinesMakeNoDifference() throws IOException {
        String[] names = SmallTable.HEADER.split(",");
        List<String> objects = new ArrayList<>();
        for (String line : lines().subList(1, PEOPLE + 1)) {
            String[] cells = line.split(",", -1);
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                boolean number = cells[i].matches("\\d+");
                fields.add("\"" + names[i] + "\": "
                        + (cells[i].isEmpty() ? "null" : number ? cells[i] : "\"" + cells[i] + "\""));
            }
            objects.add("{" + String.join(", ", fields) + "}");
        }

        assertThat(scores(SmallTable.write(folder.resolve("people.jsonl"), String.join("\n", objects)), 0))
                .isEqualTo(expected);
    }

    @Test
    void parquetMakesNoDifferenceComingInOrGoingOut() throws IOException, TableException {
        Path people = folder.resolve("people.parquet");
        TableFormat.which(format -> format.isNamedSo("people.parquet"))
                .orElseThrow()
                .write(SmallTable.data(folder, PEOPLE, 7), Set.of("person", "arrests", "gang", "group"), people);
        Path out = folder.resolve("scores.parquet");
        Path terms = folder.resolve("terms.parquet");
        Path csv = folder.resolve("terms.csv");

        assertThat(scores(people, 0)).isEqualTo(expected);
        Ran ran = Ran.iomtriage("score", "--pack", pack, "--data", people, "--out", out, "--contributions", terms);
        Ran again = Ran.iomtriage(
                "score", "--pack", pack, "--data", people, "--out", folder.resolve("s.csv"), "--contributions", csv);
        assertThat(ran.err() + again.err()).isEmpty();
        assertThat(cells(out)).isEqualTo(cells(folder.resolve("s.csv")));
        assertThat(cells(terms)).isEqualTo(cells(csv));
        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith(".aside"));
        }
    }

    /** With numbers as numbers, which Parquet holds without their last zeroes. */
    private static List<List<String>> cells(Path file) throws TableException {
        List<List<String>> cells = new ArrayList<>();
        new TableFile(file).lines(names -> {
            cells.add(names);
            return line -> cells.add(line.fields().stream()
                    .map(cell ->
                            cell.matches("-?[0-9.]+(E-?[0-9]+)?") ? String.valueOf(Double.parseDouble(cell)) : cell)
                    .toList());
        });
        return cells;
    }

    @Test
    void codesInAnotherCaseAndWholeNumbersAsDecimalsMakeNoDifference() throws IOException {
        Path data = changed(
                "otherwise.csv",
                text -> text.replace(",yes,", ",True,").replace(",no,", ",0.0,").replace("5 or more", "5 OR MORE"));

        assertThat(scores(data, 0)).isEqualTo(expected);
    }

    @Test
    void aCodeThatIsNotKnownIsScoredAsNotKnownWhereTheSpecificationSaysSoAndCounted() throws IOException {
        Path specification = SmallTable.write(
                folder.resolve("tolerant.json"),
                SmallTable.SPECIFICATION.replace(
                        "\"label\": \"linked to a gang\"",
                        "\"label\": \"linked to a gang\", \"unknownCode\": \"MISSING\""));
        Path tolerant = folder.resolve("tolerant");
        List<Object> train = new ArrayList<>(List.of(
                "train",
                "--task",
                "first",
                "--no-evaluation",
                "--data",
                SmallTable.data(folder, 2000, 1),
                "--columns",
                specification,
                "--out",
                tolerant));
        train.addAll(SmallTable.quick());
        assertThat(Ran.iomtriage(train.toArray()).err()).isEmpty();
        Path data = changed("unknown.csv", text -> text.replace(",yes,", ",perhaps,"));
        Path missing = changed("missing.csv", text -> text.replace(",yes,", ",,"));

        Ran scored = Ran.iomtriage("score", "--pack", tolerant, "--data", data, "--out", folder.resolve("u.csv"));
        Ran asMissing = Ran.iomtriage("score", "--pack", tolerant, "--data", missing, "--out", folder.resolve("m.csv"));
        Ran drift = Ran.iomtriage(
                "drift", "--pack", tolerant, "--baseline", SmallTable.data(folder, PEOPLE, 7), "--data", data);

        assertThat(asMissing.err()).isEmpty();
        assertThat(scored.out())
                .containsPattern("NOTE: gang: \\d+ cells hold none of its codes and count as not known");
        assertThat(folder.resolve("u.csv")).hasSameTextualContentAs(folder.resolve("m.csv"));
        assertThat(drift.exit()).isEqualTo(2);
        assertThat(drift.out())
                .containsPattern("gang: \\d+ cells hold a code that the pack does not know; in the baseline, 0 do");
    }

    @Test
    void rowsThatCannotBeUsedAreLeftOutOfTrainingWhenAskedAndCounted() {
        Path data = SmallTable.write(
                folder.resolve("dirty.csv"),
                String.join("\n", SmallTable.lines(800, 3))
                                .replace("P-7,", "P-7,old")
                                .replace("\nP-8,", "\nP-8,x") + "\n");
        List<Object> train = new ArrayList<>(List.of(
                "train",
                "--task",
                "first",
                "--no-evaluation",
                "--drop-refused",
                "--data",
                data,
                "--columns",
                SmallTable.specification(folder),
                "--out",
                folder.resolve("dropped")));
        train.addAll(SmallTable.quick());

        Ran ran = Ran.iomtriage(train.toArray());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).containsPattern("\\d rows in which something is wrong were left out");
    }

    @Test
    void severalValuesOfAnOutcomeMeanThatItHappened() {
        StringBuilder text = new StringBuilder(SmallTable.HEADER + "\n");
        List<String> values = List.of("none", "minor", "serious");
        for (String line : SmallTable.lines(600, 5).subList(1, 601)) {
            String value = values.get(Math.floorMod(line.hashCode(), 3));
            text.append(line.replaceAll(",[01],([01])$", "," + value + ",$1")).append('\n');
        }
        Path data = SmallTable.write(folder.resolve("three-values.csv"), text.toString());
        List<Object> train = new ArrayList<>(List.of(
                "train",
                "--outcome",
                "reoffended",
                "--no-evaluation",
                "--yes",
                "serious,minor,grave",
                "--data",
                data,
                "--columns",
                SmallTable.specification(folder),
                "--out",
                folder.resolve("several")));
        train.addAll(SmallTable.quick());

        Ran ran = Ran.iomtriage(train.toArray());
        long with = text.toString()
                .lines()
                .filter(line -> line.contains("minor") || line.contains("serious"))
                .count();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("600 people, " + with + " with the outcome")
                .contains(
                        "reoffended: no row holds \"grave\", which would mean that it happened. Check how it is written.");
    }

    @Test
    void ofTwoNumbersNobodyGuessesWhichMeansThatItHappened() {
        Path data = SmallTable.write(
                folder.resolve("one-two.csv"),
                String.join("\n", SmallTable.lines(100, 5))
                                .replaceAll("(?m),1,([01])$", ",2,$1")
                                .replaceAll("(?m),0,([01])$", ",1,$1")
                        + "\n");

        assertThat(Ran.iomtriage(
                                "train",
                                "--outcome",
                                "reoffended",
                                "--data",
                                data,
                                "--columns",
                                SmallTable.specification(folder),
                                "--out",
                                folder.resolve("never"))
                        .err())
                .contains("its two values do not tell which one means that it happened");
    }
}
