package iomtriage.pages.model;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.charts.axis.Tick;
import iomtriage.pages.frame.Labels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

    @Test
    void aLogarithmOfARateIsSaidAsTheRateItIs() {
        FeatureBins bins = FeatureBins.continuous("copas_rate", new double[] {Math.log(0.1), 0});

        assertThat(words(bins)).containsExactly("Not known", "Up to 0.1", "Over 0.1, up to 1", "Over 1");
        assertThat(Steps.ticks(bins)).containsExactly(new Tick(0.5, "not known"), new Tick(2, "0.1"), new Tick(3, "1"));
    }

    @Test
    void aCountHasAFirstAndALastNumber() {
        FeatureBins bins = FeatureBins.continuous("sanctions", new double[] {0, 1, 3.5});

        assertThat(words(bins)).containsExactly("Not known", "0", "1", "2 to 3", "4 or more");
        assertThat(Steps.ticks(bins))
                .containsExactly(
                        new Tick(0.5, "not known"),
                        new Tick(1.5, "0"),
                        new Tick(2.5, "1"),
                        new Tick(3.5, "2"),
                        new Tick(4.5, "4+"));
    }

    @Test
    void anAgeIsCountedFromSomeAgeOn() {
        FeatureBins bins = FeatureBins.continuous("age", new double[] {18, 36});

        assertThat(words(bins)).containsExactly("Not known", "Up to 18", "19 to 36", "37 or more");
        assertThat(Steps.ticks(bins)).extracting(Tick::label).containsExactly("not known", "up to 18", "19", "37+");
    }

    @Test
    void aShareIsPerCentAndAYesOrNoIsSaidSo() {
        assertThat(words(FeatureBins.continuous("violent_share", new double[] {0.25, 0.505})))
                .containsExactly("Not known", "Up to 25%", "Over 25%, up to 50.5%", "Over 50.5%");
        assertThat(words(FeatureBins.continuous("in_custody", new double[] {0})))
                .containsExactly("Not known", "No", "Yes");
    }

    @Test
    void aLevelWithNamesIsSaidByThem() {
        assertThat(words(FeatureBins.continuous("rosh_highest", new double[] {0, 2})))
                .containsExactly("Not known", "Low", "Medium to high", "Very high");
    }

    @Test
    void categoriesAreTheirNames() {
        FeatureBins bins = FeatureBins.categorical("sex", List.of("female", "male"), new int[] {1, 2});

        assertThat(words(bins)).containsExactly("Not known", "Female", "Male");
        assertThat(Steps.ticks(bins)).extracting(Tick::at).containsExactly(0.5, 1.5, 2.5);
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsSaidAsItIs() {
        FeatureBins bins = FeatureBins.continuous("risk_points", new double[] {-2.3055, 1234.5});

        assertThat(words(bins))
                .containsExactly("Not known", "Up to \u22122.31", "Over \u22122.31, up to 1235", "Over 1235");
    }

    @ParameterizedTest
    @CsvSource({
        "copas_rate, 'sanctions a year, allowing for the length of the record'",
        "sanctions_last_12_months, sanctions in the last 12 months",
        "months_since_last_sanction, months since the last sanction",
        "years_since_first_sanction, years since the first sanction",
        "age, years",
        "sanctions_per_year, a year",
        "sex, ''",
        "nobody_knows_this, ''"
    })
    void theAxisSaysWhatItsNumbersAreNumbersOf(String feature, String measure) {
        assertThat(Labels.measure(feature)).isEqualTo(measure);
    }

    private static List<String> words(FeatureBins bins) {
        return IntStream.range(0, bins.binCount())
                .mapToObj(bin -> Steps.words(bins, bin))
                .toList();
    }
}
