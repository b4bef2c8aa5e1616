package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iomtriage.api.finding.Finding;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.spark.list.ListRequest;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.TableLayout;
import iomtriage.tables.TableLayouts;
import iomtriage.tables.TableRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack that the command line trained from a flat table gives the same scores on Spark as the command line does. */
class FlatTableTest {

    private static final int PEOPLE = 300;

    private static final String COLUMNS = """
            {"id": "people", "version": "1", "source": "made up",
             "columns": [
              {"name": "person", "use": "ID", "type": "TEXT"},
              {"name": "born", "use": "DATE", "type": "DATE"},
              {"name": "released", "use": "EXCLUDED", "type": "DATE"},
              {"name": "age", "use": "FEATURE", "type": "NUMBER",
               "difference": {"from": "born", "to": "released", "unit": "YEARS"}},
              {"name": "priors", "use": "FEATURE", "type": "NUMBER", "topCode": "10 or more", "missing": ["99"],
               "plausible": {"from": 0, "to": 60}},
              {"name": "score", "use": "FEATURE", "type": "NUMBER"},
              {"name": "job", "use": "FEATURE", "type": "CATEGORY", "unknownCode": "MISSING",
               "codes": [{"code": "EMPLOYED", "words": "in work"}, {"code": "NONE", "words": "out of work"}]},
              {"name": "gang", "use": "FEATURE", "type": "FLAG",
               "codes": [{"code": "no", "words": "no"}, {"code": "yes", "words": "yes"}]},
              {"name": "week", "use": "TIME", "type": "NUMBER"},
              {"name": "reoffended", "use": "OUTCOME", "type": "TEXT"}],
             "tasks": [
              {"name": "ever", "outcome": "reoffended", "yes": "yes", "words": "reoffended", "windowMonths": 12},
              {"name": "when", "outcome": "reoffended", "yes": "yes", "words": "reoffended", "windowMonths": 12,
               "time": {"column": "week", "until": 52, "periods": 4}}]}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static IomTriage triage;
    private static ModelPack pack;
    private static Path csv;

    @BeforeAll
    static void train() throws Exception {
        Files.writeString(folder.resolve("columns.json"), COLUMNS);
        csv = Files.write(folder.resolve("people.csv"), people());
        iomtriage("train", "--columns", "columns.json", "--data", "people.csv", "--out", "pack", "--no-evaluation");
        spark = LocalSpark.open();
        triage = IomTriage.open(spark, folder.resolve("pack").toString());
        pack = new PackLoader(
                        new TableLayouts(InputLayouts.caseRecords(FeatureCatalogue.standard())), PackTrust.DIGESTS_ONLY)
                .load(folder.resolve("pack"));
    }

    @AfterAll
    static void close() {
        spark.stop();
    }

    /** The program as it is delivered, in a process of its own, which may read Parquet by libraries that are not Spark's. */
    private static String iomtriage(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                Path.of("../cli/target/iomtriage.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<String> people() {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>(List.of("person,born,released,priors,score,job,gang,week,reoffended"));
        for (int i = 0; i < PEOPLE; i++) {
            int priors = random.nextInt(13);
            boolean again = random.nextInt(14) < priors;
            lines.add(String.format(
                    Locale.ROOT,
                    "P%03d,%s,%s,%s,%s,%s,%s,%d,%s",
                    i,
                    i % 17 == 0 ? "" : LocalDate.of(1960, 1, 1).plusDays(random.nextInt(15_000)),
                    LocalDate.of(2024, 1, 1).plusDays(i),
                    i % 13 == 0 ? "99" : priors < 10 ? String.valueOf(priors) : "10 or more",
                    i % 11 == 0 ? "" : String.valueOf(random.nextInt(1000) / 64.0),
                    List.of("EMPLOYED", "none", "").get(random.nextInt(3)),
                    random.nextInt(4) == 0 ? "yes" : "no",
                    again ? 1 + random.nextInt(51) : 52,
                    again ? "yes" : "no"));
        }
        return lines;
    }

    /** A file as {@code README.md} says that Spark should read one. */
    private static Dataset<Row> read(Path file) throws IOException {
        StructType texts = new StructType();
        for (String name : Files.readAllLines(file).get(0).split(",")) {
            texts = texts.add(name, DataTypes.StringType);
        }
        return spark.read()
                .schema(texts.add("_corrupt_record", DataTypes.StringType))
                .option("header", true)
                .option("enforceSchema", false)
                .option("escape", "\"")
                .option("columnPruning", false)
                .csv(file.toString());
    }

    /** The same people as a table of types keeps them. */
    private static Dataset<Row> typed() throws IOException {
        return read(csv)
                .selectExpr(
                        "person",
                        "CAST(born AS DATE) AS born",
                        "CAST(released AS TIMESTAMP_NTZ) AS released",
                        "priors",
                        "CAST(score AS DOUBLE) AS score",
                        "job",
                        "gang = 'yes' AS gang",
                        "CAST(week AS INT) AS week",
                        "reoffended");
    }

    private static List<TableRow> local(Path file) throws Exception {
        List<TableRow> rows = new ArrayList<>();
        new Table(file, ((TableLayout) pack.layout()).specification())
                .forEach(RequiredColumns.of(pack.models()), rows::add);
        return rows;
    }

    /** By person and outcome, all that is told of each. */
    private static Map<String, List<Object>> expected() throws Exception {
        Map<String, List<Object>> all = new TreeMap<>();
        for (TableRow row : local(csv)) {
            for (ScoreResult result : new Scorer(pack).results(row.features())) {
                Score score = result.score().orElseThrow();
                all.put(
                        row.reference() + " " + result.outcome().id(),
                        Arrays.asList(
                                score.probability(),
                                score.interval().map(Interval::low).orElse(null),
                                score.interval().map(Interval::high).orElse(null),
                                score.band().name(),
                                score.logOdds(),
                                score.when().stream().map(each -> each.chance()).toList(),
                                result.explanation().orElseThrow().base(),
                                result.explanation().orElseThrow().contributions().stream()
                                        .map(FlatTableTest::contribution)
                                        .toList()));
            }
        }
        return all;
    }

    private static List<Object> contribution(Contribution each) {
        return List.of(each.term(), each.logOdds(), each.reason());
    }

    private static Map<String, List<Object>> onSpark(Dataset<Row> explained) {
        Map<String, List<Object>> all = new TreeMap<>();
        for (Row row : explained.collectAsList()) {
            all.put(
                    row.getAs("subject") + " " + row.getAs("outcome"),
                    Arrays.asList(
                            row.getAs("probability"),
                            row.getAs("low"),
                            row.getAs("high"),
                            row.getAs("band"),
                            row.getAs("log_odds"),
                            row.getAs("by_period") == null ? List.of() : row.getList(row.fieldIndex("by_period")),
                            row.getAs("base"),
                            row.<Row>getList(row.fieldIndex("contributions")).stream()
                                    .map(each -> List.of(each.get(0), each.get(1), each.get(2)))
                                    .toList()));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = 7)
    void aFileGivesWhatItGivesHereToTheLastBit(int partitions) throws Exception {
        FlatTable table = triage.table(read(csv).repartition(partitions));

        Map<String, List<Object>> expected = expected();
        assertThat(expected).hasSize(2 * PEOPLE);
        assertThat(onSpark(table.explain())).isEqualTo(expected);
        assertThat(table.score().collectAsList())
                .hasSize(2 * PEOPLE)
                .allSatisfy(row -> assertThat(row.getDouble(4))
                        .isEqualTo(expected.get(row.getAs("subject") + " " + row.getAs("outcome"))
                                .get(0)));
        assertThat(table.report()).isEmpty();
    }

    @Test
    void parquetGivesTheSameHereAndByTheCommandLine() throws Exception {
        Path parquet = folder.resolve("people.parquet");
        typed().coalesce(1).write().parquet(parquet.toString());
        Path part;
        try (Stream<Path> parts = Files.list(parquet)) {
            part = parts.filter(each -> each.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        iomtriage(
                "score",
                "--pack",
                "pack",
                "--data",
                "people.csv",
                "--out",
                "from-csv.csv",
                "--contributions",
                "terms.jsonl");
        iomtriage("score", "--pack", "pack", "--data", part.toString(), "--out", "from-parquet.csv");

        Map<String, List<Object>> scores =
                onSpark(triage.table(spark.read().parquet(parquet.toString())).explain());

        assertThat(scores).isEqualTo(expected());
        assertThat(folder.resolve("from-parquet.csv")).hasSameTextualContentAs(folder.resolve("from-csv.csv"));
        assertThat(Files.readAllLines(folder.resolve("from-csv.csv")).stream().skip(1))
                .hasSize(2 * PEOPLE)
                .allSatisfy(line -> {
                    String[] cells = line.split(",", 6);
                    List<Object> own = scores.get(cells[0] + " " + cells[1]);
                    assertThat(List.of(cells).subList(2, 5))
                            .containsExactly(written(own.get(0), 6), written(own.get(1), 6), written(own.get(2), 6));
                });
        for (String line : Files.readAllLines(folder.resolve("terms.jsonl"))) {
            JsonNode told = JSON.readTree(line);
            List<Object> own = scores.get(
                    told.get("id").asText() + " " + told.get("outcome").asText());
            assertThat(told.get("base").decimalValue()).isEqualByComparingTo(written(own.get(6), 9));
            for (Object each : (List<?>) own.get(7)) {
                List<?> term = (List<?>) each;
                assertThat(told.get("contributions").get((String) term.get(0)).decimalValue())
                        .isEqualByComparingTo(written(term.get(1), 9));
            }
        }
    }

    private static String written(Object figure, int decimals) {
        return new BigDecimal((Double) figure)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Test
    void sqlReachesTheSameScores() throws Exception {
        triage.register();
        typed().createOrReplaceTempView("flat");
        Map<String, List<Object>> expected = expected();

        List<Row> rows = spark.sql(
                        "SELECT person, outcome, probability FROM (SELECT person, inline(iom_score(struct(*))) FROM flat)")
                .collectAsList();

        assertThat(rows)
                .hasSize(2 * PEOPLE)
                .allSatisfy(row -> assertThat(row.getDouble(2))
                        .isEqualTo(expected.get(row.getString(0) + " " + row.getString(1))
                                .get(0)));
        assertThatThrownBy(() -> spark.sql("SELECT iom_score(struct(*), DATE'2026-01-01') FROM flat"))
                .hasStackTraceContaining("iom_score takes a row alone: iom_score(struct(*)).");
    }

    @Test
    void badRowsAreRefusedWithTheSameFindings() throws Exception {
        Path bad = Files.write(
                folder.resolve("bad.csv"),
                List.of(
                        "person,born,released,priors,score,job,gang,week,reoffended",
                        "A,1980-01-01,2024-02-30,old,1e999,EMPLOYED,maybe,1,no",
                        "B,1980-01-01,2024-02-03,61,1,NONE,yes,1,no",
                        " ,1980-01-01,2024-02-03,1,1,NONE,yes,1,no",
                        "D,1980-01-01,2024-02-03,1,1,RETIRED,no,1,no",
                        "E,1980-01-01,2024-02-03,1,1",
                        "F,1980-01-01,2024-02-03,1,1,NONE,no,1,no,more",
                        "G,1980-01-01,2024-02-03,1,1,NONE,no,1,no"));
        Map<String, List<String>> expected = new TreeMap<>();
        for (TableRow row : local(bad)) {
            if (!row.canBeScored()
                    && !row.findings().stream().anyMatch(each -> each.field().endsWith("whole line"))) {
                expected.put(
                        row.reference().replaceFirst("^line .*", "null"),
                        row.obstacles().stream()
                                .map(Finding::message)
                                .map(each -> each.replaceFirst("^line \\d+, ", ""))
                                .toList());
            }
        }
        FlatTable table = triage.table(read(bad).repartition(5));

        List<Row> rows = table.score().collectAsList();
        Map<String, List<String>> refused = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        for (Row row : rows) {
            if (row.getAs("findings") != null) {
                List<String> messages = row.<Row>getList(row.fieldIndex("findings")).stream()
                        .map(each -> each.getString(0) + ": " + each.getString(1) + " " + each.getString(2))
                        .toList();
                if (messages.get(0).startsWith("the whole row: Spark could not read the row")) {
                    unread.addAll(messages);
                } else {
                    refused.put(Objects.toString(row.<String>getAs("subject")), messages);
                }
            }
        }

        assertThat(refused).isEqualTo(expected).containsOnlyKeys("A", "B", "null");
        assertThat(refused.get("A")).hasSize(4);
        assertThat(unread).as("rows with too few and too many fields").hasSize(2);
        assertThat(rows.stream().filter(row -> row.getAs("probability") != null))
                .hasSize(2 * 2);
        assertThat(table.report())
                .containsExactly(
                        "gang: 1 cell holds none of its codes (\"no\", \"yes\"). Correct it, or list what it holds in the"
                                + " column specification: under \"missing\", or under \"codes\" as {\"code\": \"...\", \"words\":"
                                + " \"...\"}. With \"unknownCode\": \"MISSING\" a person is scored as if it were not known.",
                        "job: 1 cell holds none of its codes and counts as not known.");
    }

    @Test
    void bytesThatAreNoTextAreTold() throws Exception {
        Dataset<Row> damaged = read(csv)
                .limit(1)
                .drop("_corrupt_record")
                .selectExpr(
                        "person",
                        "born",
                        "released",
                        "priors",
                        "score",
                        "job",
                        "CAST(X'FF' AS STRING) AS gang",
                        "week");

        Row row = triage.table(damaged).score().collectAsList().get(0);

        assertThat(row.<Row>getList(row.fieldIndex("findings")))
                .extracting(each -> each.getString(0), each -> each.getString(1))
                .containsExactly(tuple("gang", "The cell holds bytes that are not UTF-8."));
    }

    @Test
    void columnsThatDoNotFitAreRefusedAtOnceWithEverythingThatIsWrong() throws Exception {
        Dataset<Row> other = typed().drop("gang")
                .withColumnRenamed("job", "work")
                .selectExpr("*", "array(score) AS scores")
                .drop("score")
                .withColumnRenamed("scores", "score");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> triage.table(other))
                .withMessage(
                        String.join(
                                System.lineSeparator(),
                                "Column 5 is called \"work\", which the column specification does not know. Add it there, as EXCLUDED"
                                        + " if it is not needed.",
                                "The column \"job\" is missing. Export the table with it.",
                                "The column \"gang\" is missing. Export the table with it.",
                                "The column \"score\" is array<double>, and a flat table holds one value in a cell. Select the value."));
    }

    @Test
    void aPackOfOneKindIsNotUsedForTheOther() throws Exception {
        Dataset<Row> records = LocalSpark.text(spark, LocalSpark.lines(1));

        String refusal =
                "The pack people@1 reads rows of a flat table, not case records. Score them with table(rows), or open a"
                        + " pack trained on case records.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> triage.score(records, LocalSpark.AS_OF))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> triage.rank(records, ListRequest.national(LocalSpark.AS_OF, 1)))
                .withMessage(refusal);
        IomTriage ofRecords = IomTriage.open(spark, LocalSpark.packFolder().toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofRecords.table(records))
                .withMessageEndingWith(
                        "reads case records, not rows of a flat table. Score them with score(records, asOf), or"
                                + " open a pack trained on this table.");
    }
}
