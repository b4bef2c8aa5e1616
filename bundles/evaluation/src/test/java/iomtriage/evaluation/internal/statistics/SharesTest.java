package iomtriage.evaluation.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Measured;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    private static final double Z = ChiSquared.normalReach(0.95);

    private static Measured share(int of, int people) {
        return Shares.interval((double) of / people, people, Z);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 0.2993, 0.7007", "0, 10, 0, 0.2775", "0, 58, 0, 0.0621", "7, 7, 0.6457, 1"})
    void anObservedShareHasWilsonsInterval(int of, int people, double low, double high) {
        Measured interval = share(of, people);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void aShareThatIsKnownHasNoInterval() {
        assertThat(Shares.interval(0.1, Double.POSITIVE_INFINITY, Z)).isEqualTo(new Measured(0.1, 0.1, 0.1));
    }

    /** Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differencesAreThoseOfThePublishedTable(int a, int m, int b, int n, double low, double high) {
        Measured difference = Shares.difference(share(a, m), share(b, n));
        assertThat(difference.low()).isCloseTo(low, within(5e-5));
        assertThat(difference.high()).isCloseTo(high, within(5e-5));
    }

    /** Squares and square roots done by hand from the published formula, and its limits at empty cells. */
    @ParameterizedTest
    @CsvSource({
        "20, 10, 5, 65, 0.6047",
        "20, 5, 10, 65, 0.6047",
        "0, 30, 30, 40, -0.4286",
        "0, 5, 0, 95, 0",
        "0, 0, 0, 100, 0",
        "1, 1, 1, 1, 0"
    })
    void membersOfAPairGoTogetherByPhiCorrectedForContinuity(
            double both, double first, double second, double neither, double phi) {
        assertThat(Shares.correlation(both, first, second, neither)).isCloseTo(phi, within(5e-5));
    }

    @Test
    void aDifferenceWithinPairsThatGoTogetherIsSurerThanOneOfStrangers() {
        Measured first = share(30, 100);
        Measured second = share(25, 100);
        Measured apart = Shares.difference(first, second, 0);
        Measured together = Shares.difference(first, second, Shares.correlation(20, 10, 5, 65));
        assertThat(apart).isEqualTo(Shares.difference(first, second));
        assertThat(together.value()).isEqualTo(apart.value());
        assertThat(together.low()).isGreaterThan(apart.low());
        assertThat(together.high()).isLessThan(apart.high());
        Measured ratio = Shares.ratio(first, second, 0.5).orElseThrow();
        assertThat(ratio.low())
                .isGreaterThan(Shares.ratio(first, second).orElseThrow().low());
        assertThat(ratio.high())
                .isLessThan(Shares.ratio(first, second).orElseThrow().high());
    }

    @Test
    void aRatioOfNobodyHasAnUpperEnd() {
        Measured ratio = Shares.ratio(share(0, 58), share(16, 2_097)).orElseThrow();
        assertThat(ratio.value()).isZero();
        assertThat(ratio.low()).isZero();
        assertThat(ratio.high()).isBetween(5.0, 20.0);
        assertThat(Shares.ratio(share(3, 10), share(0, 10))).isEmpty();
    }

    @Test
    void aRatioOfLargeGroupsIsAboutThatOfLogarithms() {
        Measured ratio = Shares.ratio(share(300, 1_000), share(200, 1_000)).orElseThrow();
        double reach = Z * Math.sqrt(0.7 / 300 + 0.8 / 200);
        assertThat(Math.log(ratio.low())).isCloseTo(Math.log(1.5) - reach, within(0.01));
        assertThat(Math.log(ratio.high())).isCloseTo(Math.log(1.5) + reach, within(0.01));
    }

    @Test
    void theChanceOfADifferenceIsWhereItsIntervalTouchesNothing() {
        double chance = Shares.chance(at(56, 70), at(48, 80));
        double z = ChiSquared.normalReach(1 - chance);
        Measured touching = Shares.difference(at(56, 70).apply(z), at(48, 80).apply(z));
        assertThat(touching.low()).isCloseTo(0, within(1e-6));
        assertThat(chance).isBetween(0.006, 0.010);
        assertThat(Shares.chance(at(5, 10), at(50, 100))).isEqualTo(1);
        assertThat(Shares.chance(at(0, 58), at(16, 2_097))).isGreaterThan(0.3);
    }

    private static DoubleFunction<Measured> at(int of, int people) {
        return z -> Shares.interval((double) of / people, people, z);
    }

    @Test
    void holmsChancesAllowForAllThatWereLookedAt() {
        // 0.01 x 4, then 0.02 x 3, then 0.03 x 2 but no less than the one before, then 0.04 x 1, likewise.
        assertThat(Holm.among(new double[] {0.03, 0.01, 0.04, 0.02}))
                .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, within(1e-12));
        assertThat(Holm.among(new double[0])).isEmpty();
    }
}
