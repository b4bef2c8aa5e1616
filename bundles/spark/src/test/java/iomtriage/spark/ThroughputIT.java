package iomtriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The measurement of throughput, in large: see the profile {@code throughput}. */
class ThroughputIT {

    /** After so many people the code is compiled, and its own speed is measured. */
    private static final int WARM_UP = 20_000;

    @Test
    void theTableOfJobs() throws Exception {
        int people = Integer.getInteger("spark.people");
        Path folder = Path.of("target", "throughput-" + people);
        new Throughput(Math.min(WARM_UP, people), Files.createDirectories(folder.resolve("warm-up"))).run();

        new Throughput(people, folder).run();

        assertThat(folder.resolve("throughput.md")).content().contains("Spark, one list, JSON Lines");
    }
}
