package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.spark.list.ListRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and the SQL that it sends from Python is run too. */
class ReadmeTest {

    private static final Pattern SQL = Pattern.compile("spark\\.sql\\(\"\"\"(.*?)\"\"\"\\)", Pattern.DOTALL);

    private static final String pack = "../../models/england-and-wales";
    private static final String records = "../../training-data/simulated/case-records.jsonl.gz";

    @Test
    void theExampleRuns() throws Exception {
        SparkSession spark = LocalSpark.open();
        // README begins
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        IomTriage triage = IomTriage.open(spark, pack);
        Dataset<Row> people = spark.read().text(records).limit(100);
        triage.score(people, asOf).filter("outcome = 'any-reoffence'").show(5);
        triage.explain(people, asOf).selectExpr("subject", "contributions").show(5);
        // README ends
        String mapping = "../../training-data/extract/mapping.json";
        Map<String, Dataset<Row>> tables = MappedTablesTest.tables(spark, Path.of("../../training-data/extract"));
        // README begins
        MappedTables extract = MappedTables.of(spark, mapping, tables);
        triage.score(extract.records(), asOf).filter("outcome IS NULL").show();
        triage.rank(extract.recordsBy("area"), ListRequest.of("area", asOf, 2)).show();
        extract.report().sentences().forEach(System.out::println);
        // README ends
        triage.register();
        people.createOrReplaceTempView("people");
        String readme = Files.readString(Path.of("README.md"));
        LocalSpark.FOR_PARQUET.forEach(
                (setting, value) -> assertThat(readme).contains("`" + setting + "=" + value + "`"));
        Matcher sql = SQL.matcher(readme);
        assertThat(sql.find()).isTrue();
        assertThat(spark.sql(sql.group(1)).collectAsList()).hasSize(10);
        spark.stop();
    }
}
