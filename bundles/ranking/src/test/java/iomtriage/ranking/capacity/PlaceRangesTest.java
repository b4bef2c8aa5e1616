package iomtriage.ranking.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.referral.RankInterval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceRangesTest {

    /**
     * Both bags are off by a factor of two: a standard deviation of sqrt(2) ln 2 = 0.980, with rounding 0.981, so that the
     * interval reaches by a factor of exp(1.96 x 0.981) = 6.84 either way. Rounding matters less at rank 100: 6.83.
     */
    @Test
    void anIntervalReachesByRatiosOfRanksAndIsRoundedOutwards() {
        assertThat(interval(10, 5, 20)).isEqualTo(new RankInterval(1, 69));
        assertThat(interval(100, 50, 200)).isEqualTo(new RankInterval(14, 683));
    }

    @Test
    void bagsThatAgreeOnARankLeaveTheNextOnesOpen() {
        assertThat(interval(1, 1, 1)).isEqualTo(new RankInterval(1, 2));
        assertThat(interval(50, 50, 50)).isEqualTo(new RankInterval(49, 51));
        assertThat(interval(1_000, 1_000, 1_000)).isEqualTo(new RankInterval(999, 1_000));
    }

    @Test
    void valuesThatAreTheSameHaveNoSpread() {
        assertThat(RankSpread.of(new double[] {0.1, 0.1, 0.1})).isZero();
        assertThat(RankSpread.of(new double[] {0.1})).isZero();
        assertThat(RankSpread.of(new double[] {1, 2, 3})).isEqualTo(1);
    }

    private static RankInterval interval(int rank, int... ofBags) {
        double[] logarithms = IntStream.of(ofBags).mapToDouble(StrictMath::log).toArray();
        return PlaceRanges.interval(rank, logarithms, 1_000);
    }
}
