package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.Packs;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.store.Dialect;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.csv.TableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that left gives the scores that it gave here. */
class ExportTest {

    private static final int PEOPLE = 200;
    private static final double CLOSE = 1e-6;

    @TempDir
    static Path folder;

    private static Path pack;
    private static Path data;
    /** Log-odds by reference, as this software gives them. */
    private static final Map<String, Double> EXPECTED = new TreeMap<>();

    @BeforeAll
    static void score() throws PackRefusedException, TableException {
        pack = SmallTable.pack(folder, "--task", "first", "--no-evaluation", "--bins", "12");
        data = SmallTable.data(folder, PEOPLE, 11);
        var loaded = Packs.load(pack);
        OutcomeModel model = loaded.models().get(0);
        new Table(data, Packs.specification(loaded).orElseThrow())
                .forEach(
                        RequiredColumns.features(model.model().featureNames()),
                        row -> EXPECTED.put(row.reference(), model.logOdds(row.features())));
        assertThat(model.model().terms()).anyMatch(term -> term.isPair());
    }

    private static Path exported(String name, Object... more) {
        Path out = folder.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("export", pack, "--out", out));
        arguments.addAll(List.of(more));
        assertThat(Ran.iomtriage(arguments.toArray()).err()).isEmpty();
        return out;
    }

    private static boolean isThere(String command) {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void theReaderInPythonGivesTheSameScoresFromTheSameFile() throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere("python3"), "Skipped: there is no python3 on this machine.");
        Path model = exported("model.json");
        Path reader = exported("iomtriage_model.py");
        Path out = folder.resolve("python.csv");

        Process python = new ProcessBuilder("python3", reader.toString(), model.toString(), data.toString())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();

        List<String> lines = Files.readAllLines(out);
        assertThat(python.exitValue()).as(String.join("\n", lines)).isZero();
        assertThat(lines).hasSize(PEOPLE + 1);
        for (int i = 1; i <= PEOPLE; i++) {
            assertThat(Double.parseDouble(lines.get(i).split(",")[1])).isCloseTo(EXPECTED.get("P-" + i), within(CLOSE));
        }
        assertThat(Files.readAllLines(reader)).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void theReaderInPythonRefusesACodeThatItDoesNotKnowAndAColumnThatIsNotThere() throws IOException {
        Assumptions.assumeTrue(isThere("python3"), "Skipped: there is no python3 on this machine.");
        Path bad = SmallTable.write(folder.resolve("bad.csv"), "person;age;arrests;gang\nA;20;1;perhaps\n");
        Path absent = SmallTable.write(folder.resolve("absent.csv"), "person,age,arrests\nA,20,1\n");

        Path reader = exported("r.py");
        Path model = exported("m.json");

        assertThat(said(reader, model, bad))
                .contains("column gang: the cell holds no number or none of the codes")
                .doesNotContain("perhaps");
        assertThat(said(reader, model, absent)).contains("the row has no column gang");
    }

    private static String said(Path reader, Path model, Path table) throws IOException {
        Process python = new ProcessBuilder("python3", reader.toString(), model.toString(), table.toString())
                .redirectErrorStream(true)
                .start();
        return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theViewGivesTheSameScoresInADatabase(Dialect dialect) throws IOException, SQLException {
        TestStore store = TestStore.empty(dialect, folder.resolve("export-" + dialect));
        String view = Files.readString(exported("view-" + dialect + ".sql", "--table", "people", "--view", "scores"));
        Map<String, Double> scored = new TreeMap<>();
        try (Connection connection = store.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"people\" (\"person\" VARCHAR(20), \"age\" DOUBLE PRECISION,"
                    + " \"arrests\" INTEGER, \"gang\" VARCHAR(20))");
            for (String line : Files.readAllLines(data).subList(1, PEOPLE + 1)) {
                String[] cells = line.split(",");
                statement.execute("INSERT INTO \"people\" VALUES ('" + cells[0] + "', "
                        + (cells[1].isEmpty() ? "NULL" : cells[1]) + ", " + cells[2].charAt(0) + ", '"
                        + cells[3].toUpperCase() + "')");
            }
            statement.execute("INSERT INTO \"people\" VALUES ('unknown', 30, 1, 'perhaps')");
            statement.execute(view);
            try (ResultSet rows = statement.executeQuery("SELECT id, log_odds, probability, band FROM \"scores\"")) {
                while (rows.next()) {
                    double logOdds = rows.getDouble(2);
                    if (rows.wasNull()) {
                        assertThat(rows.getString(1)).isEqualTo("unknown");
                        assertThat(rows.getString(4)).isNull();
                    } else {
                        scored.put(rows.getString(1), logOdds);
                        assertThat(rows.getDouble(3)).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(CLOSE));
                        assertThat(rows.getString(4)).isIn("low", "medium", "high", "very high");
                    }
                }
            }
        }

        assertThat(scored).hasSize(PEOPLE);
        scored.forEach((person, logOdds) -> assertThat(logOdds).isCloseTo(EXPECTED.get(person), within(CLOSE)));
    }

    @Test
    void everyonesContributionsAddUpToTheirScoresInBothFormats() throws IOException {
        Path csv = folder.resolve("terms.csv");
        Path json = folder.resolve("terms.jsonl");
        for (Path file : List.of(csv, json)) {
            assertThat(Ran.iomtriage(
                                    "score",
                                    "--pack",
                                    pack,
                                    "--data",
                                    data,
                                    "--out",
                                    folder.resolve("s.csv"),
                                    "--contributions",
                                    file)
                            .err())
                    .isEmpty();
        }

        List<String> lines = Files.readAllLines(csv);
        List<String> objects = Files.readAllLines(json);
        assertThat(lines).hasSize(PEOPLE + 1);
        assertThat(lines.get(0)).startsWith("id,outcome,base,age,arrests,gang").endsWith(",log_odds");
        for (int i = 1; i <= PEOPLE; i++) {
            String[] cells = lines.get(i).split(",");
            double sum = 0;
            for (int cell = 2; cell < cells.length - 1; cell++) {
                sum += Double.parseDouble(cells[cell]);
            }
            double logOdds = Double.parseDouble(cells[cells.length - 1]);
            assertThat(sum).isCloseTo(logOdds, within(CLOSE));
            assertThat(logOdds).isCloseTo(EXPECTED.get(cells[0]), within(CLOSE));
            assertThat(Json.of(objects.get(i - 1)).get("logOdds").doubleValue()).isCloseTo(logOdds, within(CLOSE));
        }
    }

    @Test
    void aNameThatPromisesAnotherFormatIsRefused() {
        assertThat(Ran.iomtriage("score", "--pack", pack, "--data", data, "--out", folder.resolve("x.feather"))
                        .err())
                .contains("Scores are written as CSV or Parquet, but \"x.feather\" names another format.");
        assertThat(Ran.iomtriage(
                                "score",
                                "--pack",
                                pack,
                                "--data",
                                data,
                                "--out",
                                folder.resolve("x.csv"),
                                "--contributions",
                                folder.resolve("x.feather"))
                        .err())
                .contains("names a format that contributions are not written in");
    }
}
