package iomtriage.evaluation.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Measured;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    @Test
    void tenOfTwentyIsAsPublished() {
        Measured half = WilsonInterval.of(0.5, 20, 0.95);
        assertThat(half.low()).isCloseTo(0.2993, within(5e-5));
        assertThat(half.high()).isCloseTo(0.7007, within(5e-5));
    }

    @Test
    void noneOfTenStillLeavesRoom() {
        Measured none = WilsonInterval.of(0, 10, 0.95);
        assertThat(none.low()).isCloseTo(0, within(1e-12));
        // z^2 / (n + z^2) with z = 1.959964.
        assertThat(none.high()).isCloseTo(3.841459 / 13.841459, within(1e-6));
    }
}
