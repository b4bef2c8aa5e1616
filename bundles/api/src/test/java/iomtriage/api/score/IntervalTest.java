package iomtriage.api.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void anIntervalHasAWidth() {
        assertThat(Interval.between(0.2, 0.2)).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Interval(0.2, 0.2))
                .withMessage("An interval must lie within 0 and 1, lower end first, and have a width.");
    }

    @Test
    void itIsWrittenWithAsManyDecimalsAsTellItsEndsApart() {
        assertThat(new Interval(0.2, 0.31).percent(1)).isEqualTo("20.0% to 31.0%");
        assertThat(new Interval(0.00612, 0.00638).percent(1)).isEqualTo("0.61% to 0.64%");
        assertThat(new Interval(0.5, 0.5 + 1e-12).percent(1)).isEqualTo("50.000000% to 50.000000%");
    }
}
