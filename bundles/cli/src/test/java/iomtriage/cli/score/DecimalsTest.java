package iomtriage.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    private static String written(double value, int decimals) {
        StringBuilder text = new StringBuilder();
        Decimals.append(text, value, decimals);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 6, 0.000000",
        "1, 6, 1.000000",
        "0.0000004, 6, 0.000000",
        "-0.0000004, 6, 0.000000",
        "-0.0000006, 6, -0.000001",
        "0.9999996, 6, 1.000000",
        "-12.000000001, 9, -12.000000001",
        "1234567.5, 1, 1234567.5"
    })
    void aNumberIsRoundedAndWhatRoundsToNothingHasNoSign(double value, int decimals, String text) {
        assertThat(written(value, decimals)).isEqualTo(text);
    }

    @Test
    void itIsWrittenAsFormattingWritesIt() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            double value = Math.rint(random.nextDouble(-20, 20) * 1e9) / 1e9;
            assertThat(new BigDecimal(written(value, 9)))
                    .isEqualByComparingTo(BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP));
        }
    }
}
