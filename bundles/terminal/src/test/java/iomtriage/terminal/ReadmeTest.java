package iomtriage.terminal;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {

    @Test
    void theExampleRuns() {
        PrintWriter out = new PrintWriter(new StringWriter());
        assertThatCode(() -> {
                    // README begins
                    try (ProgressBar bar = new ProgressBar(false, out, System::nanoTime)) {
                        for (long done = 0; done <= 5_000; done += 1_000) {
                            bar.at("scored", done, OptionalLong.of(5_000));
                        }
                    }
                    // README ends
                })
                .doesNotThrowAnyException();
    }
}
