package iomtriage.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final AtomicLong now = new AtomicLong();
    private final StringWriter printed = new StringWriter();

    private ProgressBar bar(boolean terminal) {
        return new ProgressBar(terminal, new PrintWriter(printed, true), now::get);
    }

    private void pass(long milliseconds) {
        now.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }

    @Test
    void showsShareAndCountOnceASecondHasPassed() {
        try (ProgressBar bar = bar(true)) {
            bar.at("scored", 100, OptionalLong.of(5_000));
            assertThat(printed.toString()).isEmpty();

            pass(1_100);
            bar.at("scored", 2_500, OptionalLong.of(5_000));
            assertThat(printed.toString().strip())
                    .isEqualTo("scored [" + "#".repeat(15) + " ".repeat(15) + "] 50%, 2,500 of 5,000");
        }
    }

    @Test
    void aShorterLineLeavesNothingOfALongerOne() {
        try (ProgressBar bar = bar(true)) {
            pass(1_100);
            bar.at("scored", 2_500, OptionalLong.of(5_000));
            pass(1_100);
            bar.at("read", 7, OptionalLong.empty());

            assertThat(printed.toString().split("\r")).endsWith(String.format("%-79s", "read: 7"));
        }
        assertThat(printed.toString()).endsWith("\r" + " ".repeat(79) + "\r");
    }

    @Test
    void printsNothingWithoutATerminal() {
        try (ProgressBar bar = bar(false)) {
            pass(1_100);
            bar.at("scored", 2_500, OptionalLong.of(5_000));
        }
        assertThat(printed.toString()).isEmpty();
    }
}
