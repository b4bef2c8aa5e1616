package iomtriage.charts.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new Scale(0, 1, 0, 100).ticks()).containsExactly(0, 0.2, 0.4, 0.6000000000000001, 0.8, 1);
        assertThat(new Scale(0, 18_028, 0, 100).ticks()).containsExactly(0, 5_000, 10_000, 15_000);
    }
}
