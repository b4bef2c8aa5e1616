package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.ScoreResult;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.spark.internal.pack.SharedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same numbers on Spark as from the services, whatever the form of the records and however they are spread. */
class IomTriageTest {

    private static final int PEOPLE = 200;
    private static final List<String> LINES = LocalSpark.lines(PEOPLE);
    private static final ModelPack PACK = LocalSpark.pack();

    private static SparkSession spark;
    private static IomTriage triage;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws PackRefusedException, IOException {
        spark = LocalSpark.open();
        triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
    }

    @AfterAll
    static void close() {
        spark.stop();
    }

    private static Dataset<Row> people() {
        return LocalSpark.text(spark, LINES);
    }

    /** Scores by person and outcome, each as the bits of its numbers. */
    private static Map<String, List<Object>> byPerson(Dataset<Row> scores) {
        return scores.collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.getAs("subject") + " " + row.getAs("as_of") + " " + row.getAs("outcome"),
                        row -> List.of(
                                row.getAs("probability"),
                                row.getAs("low"),
                                row.getAs("high"),
                                row.getAs("band"),
                                row.getAs("log_odds")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, List<Object>> expected(LocalDate asOf) {
        CaseScoring scoring = new CaseScoring(FeatureCatalogue.standard(), () -> PACK);
        Map<String, List<Object>> all = new TreeMap<>();
        for (String line : LINES) {
            Assessment assessment = scoring.assess(LocalSpark.record(line), asOf);
            for (ScoreResult result : assessment.results()) {
                result.score()
                        .ifPresent(score -> all.put(
                                assessment.subject().value() + " " + asOf + " "
                                        + result.outcome().id(),
                                List.of(
                                        score.probability(),
                                        score.interval().orElseThrow().low(),
                                        score.interval().orElseThrow().high(),
                                        score.band().name(),
                                        score.logOdds())));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void scoresAreTheServicesToTheLastBit(int partitions) {
        Dataset<Row> scores = triage.score(people().repartition(partitions), LocalSpark.AS_OF);

        assertThat(scores.schema().fieldNames()).containsExactly(ResultColumns.SCORES.fieldNames());
        assertThat(byPerson(scores.filter(col("probability").isNotNull()))).isEqualTo(expected(LocalSpark.AS_OF));
    }

    @Test
    void nestedColumnsFromParquetGiveTheSame() {
        String parquet = folder.resolve("people.parquet").toString();
        spark.read().json(people().as(Encoders.STRING())).write().parquet(parquet);

        Dataset<Row> scores = triage.score(spark.read().parquet(parquet), LocalSpark.AS_OF);

        assertThat(byPerson(scores.filter(col("probability").isNotNull()))).isEqualTo(expected(LocalSpark.AS_OF));
    }

    @Test
    void contributionsAddUpAndSayWhy() {
        List<Row> rows = triage.explain(people().limit(20), LocalSpark.AS_OF).collectAsList();

        CaseScoring scoring = new CaseScoring(FeatureCatalogue.standard(), () -> PACK);
        assertThat(rows).hasSize(20 * PACK.models().size());
        for (Row row : rows) {
            double sum = row.getAs("base");
            for (Object each : row.getList(row.fieldIndex("contributions"))) {
                sum += ((Row) each).getDouble(1);
            }
            assertThat(sum).isCloseTo(row.getAs("log_odds"), Offset.offset(1e-9));
        }
        Row first = rows.get(0);
        Assessment assessment = scoring.assess(LocalSpark.record(LINES.get(0)), LocalSpark.AS_OF);
        assertThat(first.<Row>getList(first.fieldIndex("contributions")))
                .extracting(row -> row.getString(0), row -> row.getDouble(1), row -> row.getString(2))
                .containsExactlyElementsOf(
                        assessment.results().get(0).explanation().orElseThrow().contributions().stream()
                                .map(IomTriageTest::tuple)
                                .toList());
    }

    private static Tuple tuple(Contribution each) {
        return Tuple.tuple(each.term(), each.logOdds(), each.reason());
    }

    @Test
    void severalDatesAreScoredInOneJobEachWithWhatWasKnownThen() {
        List<LocalDate> dates = List.of(LocalDate.of(2025, 1, 1), LocalSpark.AS_OF);

        Map<String, List<Object>> both = new TreeMap<>(expected(dates.get(0)));
        both.putAll(expected(dates.get(1)));

        assertThat(byPerson(triage.backTest(people(), dates)
                        .filter(col("probability").isNotNull())))
                .isEqualTo(both);
    }

    @Test
    void sqlReachesTheSameNumbers() {
        triage.register();
        people().createOrReplaceTempView("people");

        List<Row> rows = spark.sql(
                        "SELECT s.outcome, s.probability FROM (SELECT explode(iom_score(value, DATE'2026-01-01'))"
                                + " AS s FROM people) ORDER BY s.outcome, s.probability")
                .collectAsList();

        assertThat(rows.stream().map(row -> row.getDouble(1)).sorted())
                .containsExactlyElementsOf(expected(LocalSpark.AS_OF).values().stream()
                        .map(values -> (Double) values.get(0))
                        .sorted()
                        .toList());
    }

    @Test
    void whatCannotBeUsedIsNamedAndCountedAndEndsNoJob() {
        String sound = LINES.get(0);
        String second = LINES.get(1);
        List<String> bad = new ArrayList<>(List.of(sound, second, second, "{\"subject\":\"cut", "[]"));
        bad.add(LINES.get(2).replace("\"dateOfBirth\"", "\"dateOfBirht\""));
        bad.add(null);

        List<Row> rows = triage.score(LocalSpark.text(spark, bad).repartition(7), LocalSpark.AS_OF)
                .collectAsList();

        List<Row> refused =
                rows.stream().filter(row -> row.getAs("findings") != null).toList();
        assertThat(refused).hasSize(6).allMatch(row -> row.getAs("probability") == null);
        assertThat(refused.stream()
                        .map(row -> row.<Row>getList(row.fieldIndex("findings"))
                                .get(0)
                                .getString(1)))
                .filteredOn(problem -> problem.startsWith("The records hold 2 with this reference"))
                .hasSize(2);
        assertThat(rows.stream().filter(row -> row.getAs("probability") != null))
                .as("the one that is sound")
                .hasSize(PACK.models().size());
    }

    @Test
    void aPackThatFailsACheckIsRefusedBeforeAnyJobStarts() throws IOException {
        for (String file : List.of("manifest.json", "thresholds.json")) {
            Files.copy(LocalSpark.packFolder().resolve(file), folder.resolve(file));
        }

        assertThatThrownBy(() -> IomTriage.open(spark, folder.toString())).isInstanceOf(PackRefusedException.class);
    }

    @Test
    void recordsOfAnotherSchemaAreEachRefusedWithWhatIsUnknown() {
        Dataset<Row> others = spark.range(3)
                .selectExpr("CAST(id AS STRING) AS person", "struct(id AS number) AS offences")
                .repartition(3);

        List<Row> rows = triage.score(others, LocalSpark.AS_OF).collectAsList();

        assertThat(rows).hasSize(3);
        for (Row row : rows) {
            assertThat(row.<Row>getList(row.fieldIndex("findings")))
                    .extracting(finding -> finding.getString(0))
                    .contains("person", "offences", "subject");
        }
    }

    @Test
    void aRecordWithoutAPersonIsRefusedAndCounted() {
        Dataset<Row> nested = spark.read()
                .json(people().limit(3).as(Encoders.STRING()))
                .withColumn("subject", lit(null).cast("string"));

        List<Row> rows = triage.score(nested, LocalSpark.AS_OF).collectAsList();

        assertThat(rows).hasSize(3).allMatch(row -> row.getAs("subject") == null && row.getAs("probability") == null);
        assertThat(rows.get(0)
                        .<Row>getList(rows.get(0).fieldIndex("findings"))
                        .get(0)
                        .getString(0))
                .isEqualTo("subject");
    }

    @Test
    void morePartitionsThanPeopleChangeNothing() {
        Dataset<Row> few = people().limit(5);

        assertThat(byPerson(triage.score(few.repartition(20), LocalSpark.AS_OF)))
                .isEqualTo(byPerson(triage.score(few.coalesce(1), LocalSpark.AS_OF)));
    }

    @Test
    void twentyFourMonthsAreScoredInOneJob() {
        List<LocalDate> months = Stream.iterate(LocalDate.of(2024, 2, 1), month -> month.plusMonths(1))
                .limit(24)
                .toList();

        List<Row> rows = triage.backTest(people().limit(10), months)
                .groupBy("as_of")
                .count()
                .collectAsList();

        assertThat(rows).hasSize(24);
    }

    @Test
    void aPackThatReachesAnExecutorDamagedScoresNobody() {
        byte[] damaged = {1, 2, 3};
        SharedPack pack = new SharedPack(
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(damaged), "another digest");

        assertThatThrownBy(pack::pack)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "The model pack reached this executor damaged: its SHA-256 is not that of what was" + " sent.");
    }
}
