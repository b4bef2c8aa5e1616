package iomtriage.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineTest {

    @Test
    void theBaseRateIsTheSameForEverybody() {
        assertThat(BaseRate.of(new boolean[] {true, false, false, false}).score(3))
                .containsExactly(0.25, 0.25, 0.25);
    }

    @Test
    void ratesFollowTheCountAndViolatorsArePooled() {
        double[] count = {0, 0, 0, 0, 1, 1, 2, 2, 5, 5, Double.NaN};
        boolean[] outcome = {false, false, false, true, true, true, true, false, true, true, false};
        double base = 6 / 11.0;
        PriorCount prior = PriorCount.fit(count, outcome);
        double none = (1 + base) / 5;
        // Two of two, then one of two: the second would fall, so the four people share a rate.
        double oneOrTwo = (3 + base) / 5;
        double five = (2 + base) / 3;
        assertThat(prior.score(new double[] {0, 1, 2, 3, 5, 90, -1, Double.NaN}))
                .containsExactly(
                        new double[] {none, oneOrTwo, oneOrTwo, oneOrTwo, five, five, none, base / 2}, within(1e-12));
    }

    @Test
    void withoutASingleCountEverybodyIsMissing() {
        PriorCount prior = PriorCount.fit(new double[] {Double.NaN, Double.NaN}, new boolean[] {true, false});
        assertThat(prior.score(new double[] {4, Double.NaN})).containsExactly(0.5, 0.5);
    }

    @Test
    void moreSanctionsNeverLowerTheScoreAndNobodyIsCertain() {
        assertThat(IntStream.rangeClosed(1, 100)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            double[] count = random.ints(60, 0, 9).asDoubleStream().toArray();
            boolean[] outcome = new boolean[60];
            for (int row = 0; row < 60; row++) {
                outcome[row] = row == 0 || row > 1 && random.nextBoolean();
            }
            double[] scores = PriorCount.fit(count, outcome).score(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
            assertThat(scores).isSorted();
            assertThat(scores[0]).isGreaterThan(0);
            assertThat(scores[9]).isLessThan(1);
        });
    }

    @Test
    void unusableRowsAreRefusedWithAWayOut() {
        assertThatThrownBy(() -> BaseRate.of(new boolean[0]))
                .hasMessageContaining("Cannot work out a base rate")
                .hasMessageContaining("there are no training rows");
        assertThatThrownBy(() -> PriorCount.fit(new double[2], new boolean[1]))
                .hasMessageContaining("2 counts came with 1 outcomes");
    }
}
