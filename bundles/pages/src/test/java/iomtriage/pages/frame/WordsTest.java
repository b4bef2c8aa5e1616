package iomtriage.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void numbersReadAsTheLocaleWritesThem() {
        SplittableRandom random = new SplittableRandom(20260302);
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            assertThat(Words.count(number)).isEqualTo(String.format(Locale.UK, "%,d", number));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "-0.004, 0.00", "0.004, 0.00", "-0.006, \u22120.01", "0.006, +0.01", "-10.004, \u221210.00"})
    void whatRoundsToNothingHasNoSign(double number, String words) {
        assertThat(Words.signed(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0%",
        "0.000001, under 1%",
        "0.004, under 1%",
        "0.015, 2%",
        "0.5, 50%",
        "0.989, 99%",
        "0.995, over 99%",
        "0.999999, over 99%",
        "1, 100%"
    })
    void aChanceIsWholePerCentAndNeverSaidToBeCertain(double chance, String words) {
        assertThat(Words.percent(chance)).isEqualTo(words);
    }
}
