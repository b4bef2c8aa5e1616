package iomtriage.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is this code, and it runs. */
class ReadmeTest {

    @Test
    void theExampleRuns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("reliability.svg");
        // README begins
        var lower = new ReliabilityChart.Bin(310, 0.12, new Estimate(0.10, 0.07, 0.14));
        var upper = new ReliabilityChart.Bin(305, 0.48, new Estimate(0.52, 0.46, 0.57));
        var chart = new ReliabilityChart("proven reoffending", 0.95, List.of(lower, upper));
        String inPage = chart.inPage();
        Files.writeString(file, chart.alone("reliability", "Predicted and observed"));
        // README ends
        assertThat(inPage).startsWith("<svg class=\"iom-figure\"");
        assertThat(file).content().contains("predicted 12.0%, observed 10.0% of 310; predicted 48.0%");
    }
}
