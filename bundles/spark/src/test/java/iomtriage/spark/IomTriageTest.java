package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.ScoreResult;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.pack.ModelPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void everyAreasListIsTheOneItWouldHaveAlone(int partitions) throws Exception {
        Dataset<Row> spread =
                people().withColumn("area", pmod(hash(col("value")), lit(3))).repartition(partitions);

        Map<String, List<Row>> lists =
                triage.rank(spread, ListRequest.of("area", LocalSpark.AS_OF, 10)).collectAsList().stream()
                        .collect(Collectors.groupingBy(row -> row.getString(0)));

        assertThat(lists).hasSize(3);
        for (Map.Entry<String, List<Row>> area : lists.entrySet()) {
            List<String> own = spread.filter(col("area").cast("string").equalTo(area.getKey()))
                    .select("value")
                    .as(Encoders.STRING())
                    .collectAsList();
            ReferralList alone = alone(area.getKey(), own);
            List<Row> ranked = area.getValue().stream()
                    .filter(row -> row.getAs("place") != null)
                    .toList();
            assertThat(ranked.get(0).<String>getAs("list"))
                    .isEqualTo(alone.header().id());
            assertThat(ranked.stream().map(row -> row.<String>getAs("subject")))
                    .containsExactlyElementsOf(alone.top(alone.size()).stream()
                            .map(each -> each.subject().value())
                            .toList());
        }
    }

    private static ReferralList alone(String name, List<String> lines) throws Exception {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(1));
        CaseTriage local =
                new CaseTriage(FeatureCatalogue.standard(), () -> PACK, Cohorts.builtIn(), PolicyReader.standard(), 2);
        return local.rank(
                new Lines(name, shuffled),
                TriageRequest.of(LocalSpark.AS_OF, 10).build(),
                Progress.SILENT);
    }

    private record Lines(String name, List<String> lines) implements CaseSource {
        @Override
        public OptionalLong size() {
            return OptionalLong.of(lines.size());
        }

        @Override
        public Stream<CaseEntry> entries() {
            JsonCaseRecordReader reader = new JsonCaseRecordReader();
            return lines.stream().map(line -> reader.read(line, ""));
        }
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
    void aColumnThatIsNotThereIsSaidWithThoseThatAre() {
        assertThatThrownBy(() -> triage.rank(people(), ListRequest.of("force", LocalSpark.AS_OF, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column \"force\" to tell areas apart. There are: value.");
    }

    @Test
    void aPackThatFailsACheckIsRefusedBeforeAnyJobStarts() throws IOException {
        for (String file : List.of("manifest.json", "thresholds.json")) {
            Files.copy(LocalSpark.packFolder().resolve(file), folder.resolve(file));
        }

        assertThatThrownBy(() -> IomTriage.open(spark, folder.toString())).isInstanceOf(PackRefusedException.class);
    }
}
