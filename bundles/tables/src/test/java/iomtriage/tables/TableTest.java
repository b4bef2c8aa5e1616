package iomtriage.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import iomtriage.api.finding.Finding;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.RowFilter;
import iomtriage.tables.specification.SpecificationReader;
import iomtriage.tables.specification.SpecificationWriter;
import iomtriage.tables.specification.Task;
import iomtriage.tables.specification.YesTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final ColumnSpecification SPECIFICATION = Columns.specification(
            Column.text("person", ColumnUse.ID),
            Columns.number("age", null, null, "99"),
            Columns.coded("gang", ColumnUse.FEATURE, ColumnType.FLAG, "no", "yes"),
            Columns.day("released", "dd/MM/uuuu"),
            Column.text("note", ColumnUse.EXCLUDED));
    private static final String HEADER = "person,age,gang,released,note\n";
    private static final RequiredColumns WANTED =
            RequiredColumns.features(List.of("age", "gang")).with(List.of(), List.of("released"));

    @TempDir
    private Path folder;

    private final List<TableRow> rows = new ArrayList<>();

    private long read(byte[] bytes) throws IOException, TableException {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        return new Table(file, SPECIFICATION).forEach(WANTED, rows::add);
    }

    private long read(String text) throws IOException, TableException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> fileFindings(byte[] bytes) {
        return catchThrowableOfType(TableException.class, () -> read(bytes)).findings();
    }

    private List<String> fileFindings(String text) {
        return fileFindings(text.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> findings() {
        return rows.stream().flatMap(row -> row.findings().stream()).map(Finding::message);
    }

    private List<String> unknownCodes() {
        UnknownCodes codes = new UnknownCodes();
        rows.forEach(codes::see);
        return codes.problems(false);
    }

    @Test
    void rowsAreReadInTheLayoutOfTheSpecification() throws IOException, TableException {
        assertThat(read("\uFEFF" + HEADER + "A,20,yes,31/12/2020,\"x, \"\"y\"\"\nz\"\r\n\r\nB,99,,n/k,\n"))
                .isEqualTo(2);

        assertThat(rows.get(0).reference()).isEqualTo("A");
        assertThat(rows.get(0).features()).containsExactly(20, 1);
        assertThat(rows.get(0).others()).containsEntry("released", "2020-12-31");
        assertThat(rows.get(1).line()).isEqualTo(5);
        assertThat(rows.get(1).features()).containsExactly(Double.NaN, Double.NaN);
        assertThat(rows.get(1).others()).containsEntry("released", "");
        assertThat(findings()).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrderAndUnwantedOnesMayBeAbsent() throws IOException, TableException {
        read("gang,age,person\nno,31,A\n");

        assertThat(rows.get(0).features()).containsExactly(31, 0);
    }

    @Test
    void aFeatureIsWorkedOutFromTwoDaysOfTheRow() throws Exception {
        ColumnSpecification dated = SpecificationReader.parse("columns.json", """
                {"id": "dated", "version": "1", "source": "Made up.", "columns": [
                  {"name": "person", "use": "ID", "type": "TEXT"},
                  {"name": "born", "use": "EXCLUDED", "type": "DATE", "dateFormat": "dd/MM/uuuu"},
                  {"name": "released", "use": "DATE", "type": "DATE"},
                  {"name": "age at release", "use": "FEATURE", "type": "NUMBER", "plausible": {"from": 10, "to": 100},
                   "difference": {"from": "born", "to": "released", "unit": "YEARS"}},
                  {"name": "days", "use": "FEATURE", "type": "NUMBER", "difference": {"from": "born", "to": "released"}}]}
                """.getBytes(StandardCharsets.UTF_8));
        Path file = Files.writeString(folder.resolve("dated.csv"), """
                person,born,released
                A,02/03/1990,2020-03-01
                B,02/03/1990,2020-03-02
                C,,2020-03-02
                D,02/03/2020,2020-03-01
                E,31/02/1990,2020-03-02
                """);

        new Table(file, dated).forEach(RequiredColumns.features(List.of("age at release", "days")), rows::add);

        assertThat(rows.get(0).features()).containsExactly(29, 10_957);
        assertThat(rows.get(1).features()).containsExactly(30, 10_958);
        assertThat(rows.get(2).features()).containsExactly(Double.NaN, Double.NaN);
        assertThat(findings())
                .hasSize(2)
                .anyMatch(text -> text.contains("line 5, age at release")
                        && text.contains("must be from 10 to 100. Correct the two days"))
                .anyMatch(text -> text.contains("line 6, born"));
        assertThat(new String(SpecificationWriter.write(dated), StandardCharsets.UTF_8))
                .contains("\"unit\" : \"YEARS\"");
        assertThat(SpecificationReader.parse("columns.json", SpecificationWriter.write(dated)))
                .isEqualTo(dated);
        Path doubled = Files.writeString(
                folder.resolve("doubled.csv"), "person,born,released,days\nA,02/03/1990,2020-03-01,7\n");
        assertThat(catchThrowableOfType(
                                TableException.class,
                                () -> new Table(doubled, dated)
                                        .forEach(RequiredColumns.features(List.of("days")), rows::add))
                        .findings())
                .containsExactly(
                        "Column 4 is called \"days\", which the column specification works out from two days. Call"
                                + " one of the two otherwise.");
    }

    @Test
    void aRowWithoutItsWeightIsNeverCountedAsOne() throws Exception {
        ColumnSpecification weighted = SpecificationReader.parse("columns.json", """
                {"id": "weighted", "version": "1", "source": "Made up.", "columns": [
                  {"name": "person", "use": "ID", "type": "TEXT"},
                  {"name": "age", "use": "FEATURE", "type": "NUMBER"},
                  {"name": "stands for", "use": "WEIGHT", "type": "NUMBER", "written": "1,234.5"}]}
                """.getBytes(StandardCharsets.UTF_8));
        Path file = Files.writeString(
                folder.resolve("weighted.csv"),
                "person,age,stands for\nA,20,\"1,250.5\"\nB,20,\nC,20,0\nD,20,-1\nE,20,some\n");

        new Table(file, weighted)
                .forEach(RequiredColumns.features(List.of("age")).with(List.of("stands for"), List.of()), rows::add);

        assertThat(rows.get(0).others()).containsEntry("stands for", "1250.5");
        assertThat(rows).extracting(TableRow::canBeLearntFrom).containsExactly(true, false, false, false, false);
        assertThat(findings())
                .hasSize(4)
                .filteredOn(text -> text.contains("not above 0"))
                .hasSize(3);
    }

    @Test
    void datesInAnotherFormatAndImpossibleDaysAreFound() throws IOException, TableException {
        read(HEADER + "A,20,no,2020-12-31,\nB,20,no,31/02/2020,\nC,20,no,1/2/2020,\n");

        assertThat(findings()).hasSize(3).allMatch(text -> text.contains("is not a day written as dd/MM/uuuu"));
    }

    @Test
    void rowsInParallelComeInTheOrderOfTheirLines() throws IOException, TableException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            text.append("P").append(i).append(",20,no,,\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), text);
        List<String> references = new ArrayList<>();

        new Table(file, SPECIFICATION).forEach(WANTED, 4, TableRow::reference, references::add);

        assertThat(references).hasSize(5_000).startsWith("P0", "P1").endsWith("P4998", "P4999");
        assertThat(references)
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(Integer.parseInt(a.substring(1)), Integer.parseInt(b.substring(1))));
    }

    @Test
    void bytesThatAreNotUtf8AreToldOnceAColumnAndTheRestIsChecked() {
        List<String> fileFindings =
                fileFindings((HEADER + "A,20,no,,café\nB,20,no,,\nC,old,no,,\nÄ,20,no,,\nE,20,maybe,,\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fileFindings)
                .containsExactly(
                        "note: 1 cell holds bytes that are not UTF-8. See line 2.",
                        "person: 1 cell holds bytes that are not UTF-8. See line 5."
                                + " Save it again as UTF-8 (a spreadsheet calls that \"CSV UTF-8\"), or convert it:"
                                + " iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW");
        assertThat(rows).extracting(TableRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(findings()).singleElement().asString().startsWith("line 4, age: The cell does not hold a number.");
        assertThat(unknownCodes())
                .singleElement()
                .asString()
                .startsWith("gang: 1 cell holds none of its codes (\"no\", \"yes\"). See line 6.")
                .doesNotContain("maybe");
    }

    @Test
    void aCellWithBytesThatAreNotUtf8IsToldOnce() {
        assertThat(fileFindings((HEADER + "A,20£,no,,\n").getBytes(StandardCharsets.ISO_8859_1)))
                .hasSize(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void cellsWithBytesThatAreNotUtf8AreCounted() {
        byte[] bytes = (HEADER + "Ä,20,no,,\n".repeat(1_234)).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(fileFindings(bytes))
                .singleElement()
                .asString()
                .startsWith(
                        "person: 1,234 cells hold bytes that are not UTF-8. See line 2, 3, 4 and further down. Save it again");
    }

    @Test
    void aFileInUtf16IsReadByItsByteOrderMark() throws IOException, TableException {
        read((HEADER + "A,20,no,,\n").getBytes(StandardCharsets.UTF_16));

        assertThat(rows).singleElement().returns("A", TableRow::reference);
    }

    @Test
    void aByteOrderMarkBeforeAQuotedHeadingIsNoPartOfIt() throws IOException, TableException {
        read("\uFEFF\"person\",\"age\",\"gang\"\n\"A\",\"20\",\"no\"\n");

        assertThat(rows).singleElement().returns("A", TableRow::reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void anotherSeparatorIsReadFromTheHeader(String separator) throws IOException, TableException {
        read("person,age,gang\nA,20,yes\n".replace(",", separator));

        assertThat(rows.get(0).features()).containsExactly(20, 1);
    }

    @Test
    void aFileThatIsCompressedWithGzipOrZipIsReadAsItIs() throws IOException, TableException {
        byte[] text = (HEADER + "A,20,no,,\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text);
        }
        read(compressed.toByteArray());
        read(zipped("data.csv", text));

        assertThat(rows).extracting(TableRow::reference).containsExactly("A", "A");
    }

    @Test
    void aGzipFileThatIsCutShortIsSaidToBe() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write((HEADER + "A,20,no,,\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(fileFindings(Arrays.copyOf(compressed.toByteArray(), compressed.size() - 12)))
                .containsExactly("It is damaged or cut short. Fetch it again, whole.");
    }

    @Test
    void aFileOfAnotherFormatIsRefusedByName() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] parquet = "PAR1 and more".getBytes(StandardCharsets.UTF_8);

        assertThat(fileFindings(zipped("xl/workbook.xml", old)))
                .containsExactly("It is a spreadsheet (.xlsx). Save the sheet as \"CSV UTF-8\", and name that file.");
        assertThat(fileFindings(old))
                .containsExactly("It is a spreadsheet (.xls). Save the sheet as \"CSV UTF-8\", and name that file.");
        assertThat(fileFindings(parquet))
                .containsExactly("It is a Parquet file, which iomtriage reads only with iomtriage-columnar.jar beside"
                        + " iomtriage.jar. Put it there, or save the table as CSV, in pandas:"
                        + " pandas.read_parquet(F).to_csv(G, index=False).");
        assertThat(fileFindings("[{\"person\": 1}]")).singleElement().asString().startsWith("It is a list in JSON.");
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void jsonLinesAreReadWhateverTheOrderOfTheirNamesAndWhateverIsLeftOut() throws IOException, TableException {
        read("{\"person\": \"A\", \"age\": 20}\n\n{\"gang\": \"yes\", \"person\": \"B\", \"age\": null}\n");

        assertThat(rows).extracting(TableRow::line).containsExactly(1L, 3L);
        assertThat(rows.get(0).features()).containsExactly(20, Double.NaN);
        assertThat(rows.get(1).features()).containsExactly(Double.NaN, 1);
    }

    @Test
    void aLineThatIsNoFlatObjectIsNamed() {
        assertThat(fileFindings("{\"person\": \"A\", \"age\": 20, \"gang\": \"no\"}\n{\"person\": [1]}\n"))
                .singleElement()
                .asString()
                .startsWith("line 2: is not one flat JSON object.");
    }

    @Test
    void aNumberThatNoComputerHoldsIsNamedByItsLine() {
        assertThat(fileFindings("{\"person\": \"A\", \"age\": 20, \"gang\": \"no\"}\n{\"age\": 2e9999999999}\n"))
                .singleElement()
                .asString()
                .startsWith("line 2: is not one flat JSON object.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", " Yes", "1", "1.0", "true", "T", "y"})
    void aFlagIsReadInAllItsWaysOfWriting(String yes) throws IOException, TableException {
        read(HEADER + "A,20," + yes + ",,\n");

        assertThat(rows.get(0).features()).containsExactly(20, 1);
        assertThat(unknownCodes()).isEmpty();
    }

    @Test
    void theCodeForNotKnownIsThatWhenWrittenAsADecimal() throws IOException, TableException {
        read(HEADER + "A,99.0,N/K,N/K,\n");

        assertThat(rows.get(0).features()).contains(Double.NaN);
        assertThat(rows.get(0).others()).containsEntry("released", "");
    }

    @Test
    void codesThatAreNotListedAreToldOnceAColumnWithTheNearestOne() throws IOException, TableException {
        read(HEADER + "A,20,yess,,\n" + "B,20,often,,\n".repeat(7) + "C,20,Smith,,\n");

        assertThat(unknownCodes())
                .singleElement()
                .asString()
                .startsWith("gang: 9 cells hold none of its codes (\"no\", \"yes\"); the commonest: \"often\" in 7,"
                        + " \"yess\" in 1. See line 2, 3, 4 and further down. Is \"yess\" meant for \"yes\"?")
                .doesNotContain("Smith");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"B,\"20,no,,\nC,old,no,,\"fine\"\n", "B,\"oh\" no,no,,\nC,20,no,,\n", "B,\"20,no,,\nC,20,no,,\n"
            })
    void whereAQuoteOpensThatDoesNotCloseIsNamedAndWhatComesBeforeIsChecked(String broken) {
        assertThat(fileFindings(HEADER + "A,old,no,,\"fine\nand \"\"long\"\"\"\n" + broken))
                .containsExactly(
                        "line 4, age: the quote that opens there is not closed, text follows where it closes, or the field is longer than"
                                + " 65,536 characters. Correct that line. What comes after it was not checked.");
        assertThat(findings()).singleElement().asString().startsWith("line 2, age: The cell does not hold a number.");
    }

    @Test
    void aFieldThatIsTooLongIsNamed() {
        assertThat(fileFindings(HEADER + "A,20,no,,\nB," + "9".repeat(100_000) + ",no,,\n"))
                .containsExactly(
                        "line 3, age: the quote that opens there is not closed, text follows where it closes, or the field is longer than"
                                + " 65,536 characters. Correct that line. What comes after it was not checked.");
        assertThat(rows).extracting(TableRow::line).containsExactly(2L);
    }

    @Test
    void aBrokenQuoteIsNamedBesideBytesThatAreNotUtf8() {
        assertThat(fileFindings((HEADER + "A,20,no,,é\nB,20,no,,\"\n").getBytes(StandardCharsets.ISO_8859_1)))
                .satisfiesExactly(
                        quote -> assertThat(quote).startsWith("line 3, note: the quote that opens there is not closed"),
                        bytes -> assertThat(bytes)
                                .startsWith("note: 1 cell holds bytes that are not UTF-8. See line 2. Save it again"));
    }

    @Test
    void aReplacementCharacterInSoundUtf8IsNoNumberAndNoGap() throws IOException, TableException {
        read(HEADER + "A,20\uFFFD,\uFFFD,,\n");

        assertThat(findings()).singleElement().asString().startsWith("line 2, age: The cell does not hold a number.");
        assertThat(unknownCodes()).singleElement().asString().startsWith("gang: 1 cell holds none");
    }

    @Test
    void aHeaderIsReadAloneWhateverComesAfterIt() throws IOException, TableException {
        Path file = Files.write(
                folder.resolve("header.csv"), (HEADER + "Ä,\"20,no,,\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new TableFile(file).header()).containsExactly("person", "age", "gang", "released", "note");
    }

    @Test
    void aHeaderThatBreaksIsNotTakenFromTheLineBelow() {
        assertThat(fileFindings("person,\"age,gang,released,note\nA,20,no,,\n"))
                .singleElement()
                .asString()
                .startsWith("line 1, field 2: the quote that opens there is not closed");
        assertThat(rows).isEmpty();
    }

    @Test
    void theHeaderAndTheLinesAreToldAtOnce() {
        assertThat(fileFindings("person,agge,gang,gang\nA,20,no,no\nB,20,perhaps,perhaps\n"))
                .containsExactly(
                        "Column 2 is called \"agge\", which the column specification does not know. Add it there, as"
                                + " EXCLUDED if it is not needed.",
                        "Column 4 is called \"gang\" like another before it. Rename one.",
                        "The column \"age\" is missing. Export the table with it.");
        assertThat(unknownCodes()).singleElement().asString().contains("See line 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n"})
    void aFileWithoutAHeaderIsEmpty(String text) {
        assertThat(fileFindings(text)).singleElement().asString().startsWith("It is empty");
    }

    @Test
    void whatGoesWrongWithTheOneWhoIsToldIsNoFaultOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("sound.csv"), HEADER + "A,20,no,,\n");

        assertThatThrownBy(() -> new Table(file, SPECIFICATION).forEach(WANTED, row -> {
                    throw new java.io.UncheckedIOException(new IOException("The disk is full."));
                }))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining("The disk is full.");
    }

    @Test
    void aTaskKeepsTheRowsThatItsFiltersKeep() throws IOException, TableException {
        read(HEADER + "A,20,no,01/02/2020,\nB,20,no,,\n");
        Task task = new Task(
                "t",
                "o",
                YesTexts.of("1"),
                "words",
                12,
                List.of(new RowFilter("released", "2020-02-01")),
                List.of(),
                null);

        assertThat(rows)
                .filteredOn(row -> task.appliesTo(row.others()))
                .extracting(TableRow::reference)
                .containsExactly("A");
        assertThat(Task.nameFor("Reoffended (Y/N) in 2y?")).isEqualTo("Reoffended-Y-N-in-2y");
    }
}
