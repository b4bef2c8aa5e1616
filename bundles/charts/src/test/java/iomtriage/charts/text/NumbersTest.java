package iomtriage.charts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.1234, 12.3%",
        "0.0005, 0.1%",
        "0.0004, 0.04%",
        "0.000012, 0.001%",
        "0, 0.0%",
        "1e-15, 0.0%",
        "1, 100.0%"
    })
    void aSmallShareNeverLooksLikeNothing(double share, String text) {
        assertThat(Numbers.percent(share)).isEqualTo(text);
    }
}
