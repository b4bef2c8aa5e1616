package iomtriage.reviews.wording;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6 sanctions in all                              | 6 cautions or convictions in all
            1 sanction in the last 12 months                | 1 caution or conviction in the last 12 months
            never sanctioned                                | never cautioned or convicted
            drug misuse not scored in a needs assessment    | drug misuse not scored in an assessment of your needs
            no needs assessment on record                   | no assessment of your needs on record
            aged 31                                         | aged 31
            """)
    void wordsOfTheTradeArePutPlainlyAndNumbersStay(String trade, String plain) {
        assertThat(PlainWords.of(trade)).isEqualTo(plain);
    }

    @Test
    void noFeatureIsSaidToThePersonInWordsOfTheTrade() {
        for (Feature feature : FeatureCatalogue.standard().features()) {
            for (double value : List.of(Double.NaN, 0.0, 1.0, 2.0)) {
                assertThat(PlainWords.of(feature.phrase(value)).toLowerCase(Locale.ROOT))
                        .doesNotContain("sanction", "needs assessment", "as-of");
            }
        }
    }
}
