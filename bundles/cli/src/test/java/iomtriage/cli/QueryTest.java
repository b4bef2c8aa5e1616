package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.store.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flat tables out of a database, to learn from and to score. */
class QueryTest {

    @TempDir
    private Path folder;

    private static void execute(TestStore store, String... statements) throws SQLException {
        try (Connection connection = store.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private Ran query(TestStore store, String sql, Path out) {
        List<Object> arguments = new ArrayList<>(List.of("query", "--database", store.address()));
        if (store.dialect() == Dialect.H2) {
            arguments.addAll(List.of("--user", "iomtriage"));
        }
        arguments.addAll(List.of("--sql", SmallTable.write(folder.resolve("people.sql"), sql), "--out", out));
        return Ran.iomtriage(arguments.toArray());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyCellIsWrittenAsATableIsRead(Dialect dialect) throws IOException, SQLException {
        TestStore store = TestStore.empty(dialect, folder);
        execute(
                store,
                "CREATE TABLE people (person VARCHAR(20), age DOUBLE PRECISION, arrests INTEGER, seen DATE,"
                        + " at TIMESTAMP, gang BOOLEAN, note VARCHAR(50), share NUMERIC(12, 4))",
                "INSERT INTO people VALUES ('A', 1.0E10, 3, '2026-01-31', '2026-01-31 00:00:00', TRUE, 'one, \"two\"', 0.0000)",
                "INSERT INTO people VALUES ('B', NULL, NULL, NULL, '2026-01-31 10:30:00', FALSE, '=1+1', -0.25)");
        Path out = folder.resolve("people.csv");

        Ran ran = query(store, "SELECT * FROM people ORDER BY person", out);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("2 rows written to people.csv.");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(0)).isEqualToIgnoringCase("person,age,arrests,seen,at,gang,note,share");
        assertThat(lines.get(1)).isEqualTo("A,10000000000,3,2026-01-31,2026-01-31,true,\"one, \"\"two\"\"\",0.0000");
        assertThat(lines.get(2)).isEqualTo("B,,,,2026-01-31T10:30,false,'=1+1,-0.2500");
    }

    @Test
    void aPackThatIsLearntFromAQueryIsTheOneThatIsLearntFromTheSameRows() throws IOException, SQLException {
        Path data = SmallTable.data(folder, 300, 5);
        List<String> rows = Files.readAllLines(data);
        TestStore store = TestStore.empty(Dialect.H2, folder);
        execute(store, "CREATE TABLE people AS SELECT * FROM CSVREAD('" + data + "')");
        Path fetched = folder.resolve("fetched.csv");

        Ran ran =
                query(store, "SELECT " + quoted(rows.get(0)) + " FROM people ORDER BY LENGTH(person), person", fetched);

        assertThat(ran.err()).isEmpty();
        assertThat(Files.readAllLines(fetched)).hasSize(rows.size());
        Path pack = SmallTable.pack(folder, "--task", "first", "--no-evaluation");
        for (Path table : List.of(data, fetched)) {
            assertThat(Ran.iomtriage(
                                    "score",
                                    "--pack",
                                    pack,
                                    "--data",
                                    table,
                                    "--out",
                                    folder.resolve(table.getFileName() + ".scores"))
                            .err())
                    .isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve("fetched.csv.scores")))
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(folder.resolve(data.getFileName() + ".scores")));
    }

    private static String quoted(String header) {
        return Arrays.stream(header.split(","))
                .map(name -> "\"" + name.toUpperCase(Locale.ROOT) + "\" AS \"" + name + "\"")
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatIsNoTableIsRefusedColumnByColumnAndNothingIsWritten() throws SQLException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        execute(store, "CREATE TABLE people (person VARCHAR(20))");
        Path out = folder.resolve("never.csv");

        Ran ran = query(store, "SELECT 1 AS a, 2 AS a, CAST('00' AS BINARY VARYING) AS b", out);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains(
                        "A: two columns have this name. Name one of them otherwise with AS.",
                        "B: the type BINARY VARYING is no text, number or day. Leave it out, or make it one with CAST.");
        assertThat(out).doesNotExist();
    }

    @Test
    void aQueryThatFailsIsToldWithoutWhatItHolds() throws SQLException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        execute(store, "CREATE TABLE people (person VARCHAR(20))");

        Ran ran = query(store, "SELECT secret FROM nowhere", folder.resolve("never.csv"));

        assertThat(ran.err()).contains("refuses the query (SQL state 42").doesNotContain("secret", "nowhere");
    }

    @Test
    void aQueryThatWritesIsRefused() throws SQLException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        execute(store, "CREATE TABLE people (person VARCHAR(20))");

        Ran ran = query(store, "INSERT INTO people VALUES ('A')", folder.resolve("never.csv"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(folder.resolve("never.csv")).doesNotExist();
    }

    @Test
    void aDatabaseThatItCannotReadIsRefused() {
        Ran ran = Ran.iomtriage(
                "query",
                "--database",
                "jdbc:oracle:thin:@somewhere",
                "--sql",
                SmallTable.write(folder.resolve("q.sql"), "SELECT 1"),
                "--out",
                folder.resolve("never.csv"));

        assertThat(ran.err()).contains("export the tables of any other as CSV");
    }
}
