package iomtriage.cli;

import static iomtriage.cli.Ran.iomtriage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case records from extracts. */
class RecordsTest {

    private static final Path SHIPPED = Path.of("../../training-data/extract");

    private static final String MAPPING = """
            {"id": "area", "version": "1", "tables": [
              {"name": "people", "file": "people.csv", "query": "SELECT * FROM person ORDER BY ref", "key": "ref", "columns": [
                {"name": "ref", "field": "subject"}, {"name": "born", "field": "dateOfBirth"},
                {"name": "sex", "field": "sex", "codes": {"M": "MALE", "F": "FEMALE"}}]}]}
            """;

    @TempDir
    private Path folder;

    private Path mapping;

    @BeforeEach
    void write() throws IOException {
        mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
        Files.writeString(folder.resolve("people.csv"), "ref,born,sex\nA1,1990-01-01,M\nA2,1991-01-01,Q\n");
    }

    private static String unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes());
        }
    }

    @Test
    void whatIsExportedIsImportedAgainByteForByte() throws IOException {
        Path simulated = folder.resolve("simulated");
        assertThat(iomtriage("simulate", "--people", 15, "--seed", 4, "--out", simulated)
                        .exit())
                .isZero();
        Path records = simulated.resolve("case-records.jsonl.gz");
        Ran export = iomtriage(
                "records", "export", "--mapping", SHIPPED.resolve("mapping.json"), "--data", records, "--out", folder);
        assertThat(export.exit()).as(export.err()).isEqualTo(1);
        assertThat(export.err()).contains("\"people.csv\" is in that folder already.");

        Path extract = folder.resolve("extract");
        export = iomtriage(
                "records", "export", "--mapping", SHIPPED.resolve("mapping.json"), "--data", records, "--out", extract);
        assertThat(export.exit()).as(export.err()).isZero();
        assertThat(export.out()).isEqualTo("15 case records written as 13 files.\n");
        Path again = folder.resolve("again.jsonl.gz");
        Ran imported = iomtriage(
                "records", "import", "--mapping", SHIPPED.resolve("mapping.json"), "--files", extract, "--out", again);
        assertThat(imported.out()).isEqualTo("15 case records, 0 people refused.\n");
        assertThat(unzipped(again)).isEqualTo(unzipped(records));
    }

    @Test
    void somebodyWhoCannotBeReadStopsTheImportAndTheReportSaysWhy() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Path report = folder.resolve("report.json");
        Ran ran = iomtriage(
                "records", "import", "--mapping", mapping, "--files", folder, "--out", out, "--report", report);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly(
                        "iomtriage: 1 of 2 people cannot be imported, and nothing was written. Correct the mapping or the"
                                + " extract, or leave them out with --leave-out-refused.",
                        "  people, row 3, sex: The cell holds none of its column's codes. See the report for what it holds;"
                                + " list it in the mapping.");
        assertThat(out).doesNotExist();
        assertThat(Files.readString(report))
                .contains("\"refused\" : 1", "\"sex\" : {", "\"cells\" : 1")
                .doesNotContain("A2");
    }

    @Test
    void theyAreLeftOutOnlyWhereThatIsAskedFor() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Ran ran = iomtriage(
                "records", "import", "--mapping", mapping, "--files", folder, "--out", out, "--leave-out-refused");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("1 case records, 1 people refused.");
        assertThat(Files.readString(out))
                .isEqualTo("{\"subject\":\"A1\",\"dateOfBirth\":\"1990-01-01\",\"sex\":\"MALE\"}\n");
    }

    @Test
    void aDatabaseIsReadAndNeverMade() throws IOException, SQLException {
        String address = "jdbc:h2:file:" + folder.resolve("case-system").toAbsolutePath();
        Path out = folder.resolve("out.jsonl");
        Ran none = iomtriage("records", "import", "--mapping", mapping, "--database", address, "--out", out);
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("The database cannot be reached, or refuses this user (SQL state 90146).");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (ref VARCHAR(9), born DATE, sex CHAR(1))");
            statement.execute("INSERT INTO person VALUES ('B2', '1992-02-02', 'F'), ('A1', '1990-01-01', 'M')");
        }
        Ran ran = iomtriage("records", "import", "--mapping", mapping, "--database", address, "--out", out);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.readString(out)).containsSubsequence("A1", "B2");
    }

    @Test
    void aMappingThatIsWrongIsRefusedWithAllFindings() throws IOException {
        Files.writeString(mapping, "{\"id\": \"a\", \"tables\": [{\"key\": \"k\", \"columns\": []}]}");
        Ran ran = iomtriage("records", "import", "--mapping", mapping, "--files", folder, "--out", folder.resolve("o"));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly(
                        "iomtriage: The mapping was refused.",
                        "  version: This field is missing. Add it.",
                        "  tables[0].name: This field is missing. Add it.");
    }
}
