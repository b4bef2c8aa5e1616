package iomtriage.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        // README begins
        try (ProgressBar bar = new ProgressBar(true, out, System::nanoTime)) {
            for (long done = 0; done <= 5_000; done += 1_000) {
                bar.at("scored", done, OptionalLong.of(5_000));
            }
        }
        // README ends
        assertThat(printed.toString())
                .as("work of less than a second has no bar")
                .isBlank();
    }
}
