package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SQL alone, with the extension and the pack in the session's settings. */
class IomTriageExtensionTest {

    private static final String QUERY =
            "SELECT s.probability FROM (SELECT explode(iom_score(value, DATE'2026-01-01')) AS s FROM people)";

    private static SparkSession spark;

    @BeforeAll
    static void open() {
        spark = LocalSpark.builder()
                .config("spark.sql.extensions", IomTriageExtension.class.getName())
                .getOrCreate();
        LocalSpark.text(spark, LocalSpark.lines(40)).createOrReplaceTempView("people");
    }

    @AfterAll
    static void close() {
        spark.stop();
    }

    @Test
    void theFunctionIsThereWithoutAProgram() throws Exception {
        spark.conf().set(IomTriageExtension.PACK, LocalSpark.packFolder().toString());

        List<Double> scores = numbers(spark.sql(QUERY).collectAsList());

        IomTriage triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
        assertThat(scores)
                .hasSize(160)
                .containsExactlyInAnyOrderElementsOf(numbers(triage.score(spark.table("people"), LocalSpark.AS_OF)
                        .select("probability")
                        .collectAsList()));
    }

    @Test
    void nestedColumnsAreARecordToo() {
        spark.conf().set(IomTriageExtension.PACK, LocalSpark.packFolder().toString());
        spark.read().json(spark.table("people").as(Encoders.STRING())).createOrReplaceTempView("nested");

        List<Double> scores =
                numbers(spark.sql(QUERY.replace("value", "struct(*)").replace("people", "nested"))
                        .collectAsList());

        assertThat(scores)
                .hasSize(160)
                .containsExactlyInAnyOrderElementsOf(numbers(spark.sql(QUERY).collectAsList()));
    }

    @Test
    void aQueryWithoutAPackSaysWhatToSet() {
        spark.conf().unset(IomTriageExtension.PACK);

        assertThatThrownBy(() -> spark.sql(QUERY).collectAsList())
                .hasStackTraceContaining("No model pack is named. Set spark.iomtriage.pack to its folder or .zip.");
    }

    @Test
    void aPackThatIsNotThereIsNamedByItsSetting() {
        spark.conf()
                .set(
                        IomTriageExtension.PACK,
                        LocalSpark.packFolder().resolve("nowhere").toString());

        assertThatThrownBy(() -> spark.sql(QUERY).collectAsList())
                .hasStackTraceContaining("The model pack that spark.iomtriage.pack names cannot be read.");
    }

    private static List<Double> numbers(List<Row> rows) {
        return rows.stream().map(row -> row.getDouble(0)).toList();
    }
}
