package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that travels, on a master and two workers, one of which is killed in the middle. */
class ClusterIT {

    private static final int PEOPLE = 2_000;
    static final Path JAR = Path.of("target", "iomtriage-spark.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aClusterGivesTheSameThoughAWorkerDies() throws Exception {
        List<String> lines = LocalSpark.lines(PEOPLE);
        List<Row> scores;
        List<Row> lists;
        try (SparkSession local = LocalSpark.open()) {
            scores = scores(local, lines);
            lists = lists(local, lines);
        }
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2, "1g");
                SparkSession spark = cluster.session(JAR, "900m")) {
            assertThat(scores(spark, lines)).isEqualTo(scores);
            assertThat(lists(spark, lines)).isEqualTo(lists);

            CompletableFuture<List<Row>> running = CompletableFuture.supplyAsync(() -> scores(spark, lines));
            Thread.sleep(500);
            cluster.killAWorker();

            assertThat(running.get()).as("with one worker left").isEqualTo(scores);
        }
    }

    private static List<Row> scores(SparkSession spark, List<String> lines) {
        try {
            IomTriage triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
            return triage.score(LocalSpark.text(spark, lines).repartition(8), LocalSpark.AS_OF)
                    .orderBy("subject", "outcome")
                    .collectAsList();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Row> lists(SparkSession spark, List<String> lines) throws Exception {
        IomTriage triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
        Dataset<Row> people = LocalSpark.text(spark, lines).withColumn("area", pmod(hash(col("value")), lit(4)));
        return triage.rank(people, ListRequest.of("area", LocalSpark.AS_OF, 15))
                .orderBy("area", "place", "subject")
                .collectAsList();
    }
}
