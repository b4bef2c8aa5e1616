package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement of throughput, in large: see the profile {@code throughput}. */
class ThroughputIT {

    /** After so many people the code is compiled, and its own speed is measured. */
    private static final int WARM_UP = 20_000;

    private final int people = Integer.getInteger("spark.people");
    private final String memory = System.getProperty("spark.executor.heap");

    @Test
    void theTableOfJobs(@TempDir Path home) throws Exception {
        Path folder = Path.of("target", "throughput-" + people).toAbsolutePath();
        Throughput warm = new Throughput(Math.min(WARM_UP, people), Files.createDirectories(folder.resolve("warm-up")));
        Throughput measured = new Throughput(people, folder);
        try (AllProcesses all = new AllProcesses()) {
            warm.run();
            measured.run();
            measured.finish(all.mostMemory());
            try (StandaloneCluster cluster = StandaloneCluster.start(home, 2, memory);
                    SparkSession spark = cluster.session(ClusterIT.JAR, memory)) {
                warm.onCluster(spark, 2);
                measured.onCluster(spark, 2);
                measured.finish(all.mostMemory());
            }
        }

        assertThat(folder.resolve("throughput.md")).content().contains("Spark cluster, one list, JSON Lines");
    }
}
