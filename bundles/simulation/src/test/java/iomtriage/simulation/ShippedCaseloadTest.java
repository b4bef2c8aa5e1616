package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.records.gzip.Gunzip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedCaseloadTest {

    private static final Path SHIPPED = Path.of("../../training-data/simulated");
    private static final int PEOPLE = 5_000;
    private static final long LARGEST = 6_000_000;

    @TempDir
    Path folder;

    @Test
    void theShippedCaseloadIsWhatTheSimulatorMakesToday() throws IOException {
        SimulationWriter.of(PEOPLE).write(Simulated.simulator(), folder);
        assertThat(Arrays.equals(text(folder), text(SHIPPED)))
                .as(
                        "the shipped records are those of today; if not, run the command in training-data/simulated/README.md")
                .isTrue();
        for (String file : new String[] {"outcomes.csv", "groups.csv"}) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(SHIPPED.resolve(file));
        }
    }

    @Test
    void itIsSmallEnoughForARepository() throws IOException {
        assertThat(Files.size(SHIPPED.resolve("case-records.jsonl.gz"))).isLessThan(LARGEST);
    }

    /** Decompressed: two builds of zlib may compress the same text differently. */
    private static byte[] text(Path caseload) throws IOException {
        try (InputStream in = new Gunzip(Files.newInputStream(caseload.resolve("case-records.jsonl.gz")))) {
            return in.readAllBytes();
        }
    }
}
