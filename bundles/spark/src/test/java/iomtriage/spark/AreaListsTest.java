package iomtriage.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.list.RankedList;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.spark.internal.list.AreaFile;
import iomtriage.spark.list.ListRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each area's list is the one that its own file of records gives where that is ranked alone, as Casebook does. */
class AreaListsTest {

    private static final List<String> LINES = LocalSpark.lines(400);
    private static final ModelPack PACK = LocalSpark.pack();
    private static final Path PROBATION =
            Path.of("../ranking/src/main/resources/iomtriage/ranking/policy/probation-tier.json");

    private static SparkSession spark;
    private static IomTriage triage;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        spark = LocalSpark.open();
        triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
    }

    @AfterAll
    static void close() {
        spark.stop();
    }

    /** Three areas of very different size, with records among them that cannot be used. */
    private static Dataset<Row> areas() {
        List<String> lines = new ArrayList<>(LINES);
        lines.add(LINES.get(0));
        lines.add("{\"subject\":\"cut");
        lines.add("no record\nat all");
        lines.add(" ");
        return LocalSpark.text(spark, lines)
                .withColumn(
                        "force",
                        element_at(
                                array(
                                        lit("North/South"),
                                        lit("Harbour"),
                                        lit("Harbour"),
                                        lit("Harbour"),
                                        lit(null).cast("string")),
                                pmod(hash(col("value")), lit(5)).plus(lit(1))));
    }

    private static RankedList alone(CaseSource source, RankingPolicy policy, int capacity) throws Exception {
        CaseTriage local = new CaseTriage(FeatureCatalogue.standard(), () -> PACK, Cohorts.builtIn(), policy, 2);
        return (RankedList)
                local.rank(source, TriageRequest.of(LocalSpark.AS_OF, capacity).build(), Progress.SILENT);
    }

    /** What a list says of its people. */
    private static List<String> told(List<Row> rows) {
        return rows.stream()
                .map(row -> row.<String>getAs("list") + " " + row.getAs("subject") + " " + row.getAs("place") + " "
                        + row.getAs("tier") + " " + row.getAs("because") + " " + row.getAs("probabilities"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void everyAreasListIsThatOfItsOwnFile(int partitions) throws Exception {
        Dataset<Row> areas = areas().repartition(partitions);
        ListRequest request = ListRequest.of("force", LocalSpark.AS_OF, 10)
                .with("Harbour", 25)
                .with("North/South", 12, PROBATION);
        Path files = folder.resolve("areas");

        Map<String, Long> written = triage.writeCaseloads(areas, request, files.toString()).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(1), row -> row.getLong(2), Long::sum, TreeMap::new));
        Map<String, List<Row>> lists = triage.rank(areas, request).collectAsList().stream()
                .collect(Collectors.groupingBy(row -> row.getString(0)));
        Map<String, Row> summaries = triage.summaries(areas, request).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row));

        assertThat(written.keySet()).containsExactly("(none).jsonl.gz", "Harbour.jsonl.gz", "North%2FSouth.jsonl.gz");
        assertThat(written.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(areas.count());
        for (String area : List.of("", "Harbour", "North/South")) {
            CaseSource file = new JsonCaseRecordReader().jsonLines(files.resolve(AreaFile.name(area)));
            boolean byProbation = area.equals("North/South");
            RankedList alone = alone(
                    file,
                    byProbation ? PolicyReader.read(PROBATION) : PolicyReader.standard(),
                    area.isEmpty() ? 10 : byProbation ? 12 : 25);
            List<Row> rows = lists.get(area);
            assertThat(told(rows.stream()
                            .filter(row -> row.getAs("place") != null)
                            .toList()))
                    .isEqualTo(told(spark.createDataFrame(
                                    ListRows.people(area, alone)
                                            .filter(row -> row.get(3) != null)
                                            .toList(),
                                    ResultColumns.LISTS)
                            .collectAsList()));
            assertThat(rows).hasSize(written.get(AreaFile.name(area)).intValue());
            assertThat(rows.stream()
                            .filter(row -> row.getAs("findings") != null)
                            .map(row -> row.<String>getAs("subject"))
                            .sorted())
                    .containsExactlyElementsOf(alone.refused().stream()
                            .map(refused -> refused.reference())
                            .sorted()
                            .toList());
            Row summary = summaries.get(area);
            assertThat(summary.<String>getAs("list")).isEqualTo(alone.header().id());
            assertThat(summary.<Integer>getAs("refused"))
                    .isEqualTo(alone.refused().size());
            assertThat(summary.<Row>getList(summary.fieldIndex("coverage")))
                    .extracting(row -> row.getString(0), row -> row.getDouble(1))
                    .containsExactlyElementsOf(
                            alone.coverage().stream().map(AreaListsTest::tuple).toList());
        }
    }

    private static Tuple tuple(Coverage each) {
        return Tuple.tuple(each.outcome().id(), each.expectedOnList());
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "5000, 9"})
    void oneListOfEverybodyTakesSharesOfTheWholeCountry(int everybody, int partitions) throws Exception {
        Dataset<Row> people =
                LocalSpark.text(spark, LocalSpark.lines(everybody)).repartition(partitions);
        ListRequest request = ListRequest.national(LocalSpark.AS_OF, 20);

        triage.writeCaseloads(people, request, folder.resolve("country").toString());
        List<Row> rows = triage.rank(people, request).collectAsList();

        ReferralList alone = alone(
                new JsonCaseRecordReader().jsonLines(folder.resolve("country").resolve("national.jsonl.gz")),
                PolicyReader.standard(),
                20);
        assertThat(rows.stream().filter(row -> row.getAs("place") != null).map(row -> row.<String>getAs("subject")))
                .containsExactlyElementsOf(alone.subjects().stream()
                        .map(subject -> subject.value())
                        .toList());
        assertThat(rows).allMatch(row -> row.getAs("list").equals(alone.header().id()));
        assertThat(alone.cohorts().cohorts())
                .as("some definition asks for a top share of everybody")
                .anyMatch(cohort -> cohort.definition().toString().contains("top")
                        && !cohort.members().isEmpty());
    }

    @Test
    void nestedColumnsGiveTheListOfTheirFileThoughSomeCannotBeUsed() throws Exception {
        List<String> lines = new ArrayList<>(LINES.subList(0, 100));
        lines.add(LINES.get(0));
        lines.add(LINES.get(1).replace("\"sex\"", "\"sexes\""));
        for (String line : LINES.subList(100, 105)) {
            lines.add(line.replace("\"subject\"", "\"person\""));
        }
        Dataset<Row> people = LocalSpark.nested(LocalSpark.text(spark, lines)).repartition(5);
        ListRequest request = ListRequest.national(LocalSpark.AS_OF, 20);

        triage.writeCaseloads(people, request, folder.resolve("country").toString());
        Row summary = triage.summaries(people, request).head();

        RankedList alone = alone(
                new JsonCaseRecordReader().jsonLines(folder.resolve("country").resolve("national.jsonl.gz")),
                PolicyReader.standard(),
                20);
        assertThat(summary.<Integer>getAs("refused")).isEqualTo(8);
        assertThat(summary.<String>getAs("list")).isEqualTo(alone.header().id());
    }

    @Test
    void anAreaThatIsAskedForAndHasNobodyIsTold() {
        Dataset<Row> people = LocalSpark.text(spark, LINES.subList(0, 20))
                .withColumn("area", get_json_object(col("value"), "$.area"));

        List<Row> rows = triage.rank(
                        people, ListRequest.of("area", LocalSpark.AS_OF, 5).with("Habrour", 9))
                .filter("area = 'Habrour'")
                .collectAsList();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).<Row>getList(13).get(0).getString(1))
                .isEqualTo("No record is of this area, for which places were asked.");
    }

    @Test
    void aColumnThatIsNotThereIsSaidWithThoseThatAre() {
        assertThatThrownBy(
                        () -> triage.rank(LocalSpark.text(spark, LINES), ListRequest.of("force", LocalSpark.AS_OF, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column \"force\" to tell areas apart. There are: value.");
    }

    @Test
    void aFolderWithYesterdaysFilesIsRefused() throws Exception {
        Files.writeString(folder.resolve("Harbour.jsonl.gz"), "");

        assertThatThrownBy(() -> triage.writeCaseloads(
                        areas(), ListRequest.of("force", LocalSpark.AS_OF, 10), folder.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not empty");
    }
}
