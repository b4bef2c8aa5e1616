package iomtriage.evaluation.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquaredTest {

    /** From the NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.4, to three decimals. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 3.841",
        "0.95, 9, 16.919",
        "0.99, 9, 21.666",
        "0.90, 4, 7.779",
        "0.95, 19, 30.144",
        "0.999, 5, 20.515",
        "0.05, 10, 3.940",
        "0.95, 100, 124.342"
    })
    void quantilesAreThoseOfThePublishedTable(double share, int degrees, double expected) {
        assertThat(ChiSquared.quantile(share, degrees)).isCloseTo(expected, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.5", "0.95", "0.999"})
    void theQuantileUndoesTheCumulativeShare(double share) {
        for (int degrees : new int[] {1, 2, 7, 60}) {
            double x = ChiSquared.quantile(share, degrees);
            assertThat(ChiSquared.cumulative(x, degrees)).isCloseTo(share, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.95, 1.959963984540054", "0.99, 2.5758293035489004", "0.6826894921370859, 1"})
    void theNormalReachIsTheWellKnownOne(double level, double expected) {
        assertThat(ChiSquared.normalReach(level)).isCloseTo(expected, within(1e-12));
    }
}
