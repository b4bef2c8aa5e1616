package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement of throughput, in small: every way gives the same list, and the same scores. */
class ThroughputTest {

    private static final int PEOPLE = 300;

    @Test
    void everyWayGivesTheSame(@TempDir Path folder) throws Exception {
        Throughput throughput = new Throughput(PEOPLE, folder);

        throughput.run();
        throughput.finish(0);

        assertThat(throughput.table())
                .contains("| Spark, one list, Parquet | 2 |")
                .contains("300 people")
                .contains("Spark, one list, Parquet, cores: 2: ")
                .contains(" times as fast as with one core");
    }
}
