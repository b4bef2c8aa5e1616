package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.spark.list.ListRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that travels, on a master and two workers, one of which is killed in the middle. */
class ClusterIT {

    private static final int PEOPLE = 2_000;
    private static final int MONTHS = 24;
    static final Path JAR = Path.of("target", "iomtriage-spark.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aClusterGivesTheSameThoughAWorkerDies() throws Exception {
        List<String> lines = LocalSpark.lines(PEOPLE);
        List<Row> scores;
        List<Row> lists;
        List<Row> months;
        try (SparkSession local = LocalSpark.open()) {
            scores = scores(local, lines);
            lists = lists(local, lines);
            months = months(local, lines);
        }
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2, "1g");
                SparkSession spark = cluster.session(JAR, "900m")) {
            assertThat(scores(spark, lines)).isEqualTo(scores);
            assertThat(lists(spark, lines)).isEqualTo(lists);

            CompletableFuture<List<Row>> running = CompletableFuture.supplyAsync(() -> months(spark, lines));
            awaitTask(spark, running);
            cluster.killAWorker();

            assertThat(running).as("killed in the middle").isNotDone();
            assertThat(running.get()).as("with one worker left").isEqualTo(months);
            assertThat(lists(spark, lines)).isEqualTo(lists);
        }
    }

    private static void awaitTask(SparkSession spark, CompletableFuture<?> running) throws InterruptedException {
        SparkStatusTracker tracker = spark.sparkContext().statusTracker();
        while (!running.isDone()
                && Arrays.stream(tracker.getActiveStageIds())
                        .mapToObj(tracker::getStageInfo)
                        .noneMatch(stage -> stage.isDefined() && stage.get().numActiveTasks() > 0)) {
            Thread.sleep(5);
        }
    }

    /** Two years, month by month: for each how many rows there are, and a sum over the bits of every score. */
    private static List<Row> months(SparkSession spark, List<String> lines) {
        try {
            List<LocalDate> dates = IntStream.range(0, MONTHS)
                    .mapToObj(LocalSpark.AS_OF::minusMonths)
                    .toList();
            IomTriage triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
            return triage.backTest(LocalSpark.text(spark, lines).repartition(8), dates)
                    .groupBy("as_of")
                    .agg(
                            count(lit(1)),
                            sum(xxhash64(col("subject"), col("outcome"), col("probability"), col("low"), col("high"))
                                    .cast("decimal(38,0)")))
                    .orderBy("as_of")
                    .collectAsList();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
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
