package iomtriage.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandScaleTest {

    private static final BandScale RARE = new BandScale(List.of(
            new BandScale.Band("low", 0),
            new BandScale.Band("medium", 0.0016),
            new BandScale.Band("high", 0.0052),
            new BandScale.Band("very high", 0.112)));
    private static final BandScale COMMON = new BandScale(List.of(
            new BandScale.Band("low", 0),
            new BandScale.Band("medium", 0.4099),
            new BandScale.Band("high", 0.7808),
            new BandScale.Band("very high", 0.9298)));

    @Test
    void everyBandSaysFromWhereToWhereItReaches() {
        assertThat(RARE.range(0)).isEqualTo("under 0.16%");
        assertThat(RARE.range(1)).isEqualTo("0.16% to 0.52%");
        assertThat(RARE.range(2)).isEqualTo("0.52% to 11%");
        assertThat(RARE.range(3)).isEqualTo("11% or more");
        assertThat(COMMON.boundaries()).containsExactly("0%", "41%", "78%", "93%", "100%");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0015, 0", "0.0016, 1", "0.04, 2", "0.112, 3", "1, 3"})
    void aBandStartsAtItsBoundary(double probability, int band) {
        assertThat(RARE.indexOf(probability)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0008, 0.125", "0.0016, 0.25", "0.0586, 0.625", "0.112, 0.75", "1, 1"})
    void bandsAreEquallyWideAndAChanceLiesWithinItsBandByItsShareOfTheWay(double probability, double position) {
        assertThat(RARE.position(probability)).isEqualTo(position, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.04, 4%", "0.0061, 0.6%", "0.0032, 0.3%", "0.0051, 0.5%", "0.0053, 0.53%", "0.00001, 0.001%", "0, 0%"
    })
    void aRareChanceHasAsManyDigitsAsLeaveItInItsBand(double probability, String words) {
        assertThat(RARE.percent(probability)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4096, 40.96%",
        "0.4104, 41%",
        "0.45, 45%",
        "0.0061, under 1%",
        "0.996, over 99%",
        "0.9297, 92.97%",
        "1, 100%"
    })
    void aChanceThatRoundingWouldPutInTheNextBandHasMoreDigits(double probability, String words) {
        assertThat(COMMON.percent(probability)).isEqualTo(words);
    }

    @Test
    void whatIsShownNeverBelongsToAnotherBandThanTheChanceItself() {
        for (double chance = 0.00001; chance < 1; chance += 0.00007) {
            for (BandScale scale : List.of(RARE, COMMON)) {
                String shown = scale.percent(chance).replaceAll("under|over|%| ", "");

                assertThat(scale.indexOf(Double.parseDouble(shown) / 100))
                        .as("band of %s shown as %s", chance, shown)
                        .isEqualTo(scale.indexOf(chance));
            }
        }
    }

    @Test
    void nearlyEverybodyIsNotEverybody() {
        BandScale scale = new BandScale(List.of(new BandScale.Band("low", 0), new BandScale.Band("high", 0.9962)));

        assertThat(scale.boundaries()).containsExactly("0%", "99.62%", "100%");
    }

    @Test
    void oneBandReachesFromEndToEnd() {
        BandScale scale = new BandScale(List.of(new BandScale.Band("any", 0)));

        assertThat(scale.rangeAround(0)).isEqualTo("0% to 100%");
        assertThat(scale.position(0.3)).isEqualTo(0.3);
    }

    @Test
    void aScaleWithoutBandsIsRefused() {
        assertThatThrownBy(() -> new BandScale(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A scale needs at least one band. Take them from the pack.");
    }
}
