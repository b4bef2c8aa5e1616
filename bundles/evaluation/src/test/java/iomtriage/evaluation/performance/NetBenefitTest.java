package iomtriage.evaluation.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.ScoredOutcomes;
import org.junit.jupiter.api.Test;

class NetBenefitTest {

    private static final ScoredOutcomes FOUR =
            ScoredOutcomes.of(new double[] {0.9, 0.6, 0.4, 0.1}, new boolean[] {true, false, true, false});

    @Test
    void itIsThoseWithTheOutcomeLessThoseWithoutAtTheOddsOfTheThreshold() {
        NetBenefit half = NetBenefit.at(FOUR, 0.5);

        assertThat(half.model()).isCloseTo((1 - 1) / 4.0, within(1e-12));
        assertThat(half.everybody()).isCloseTo((2 - 2) / 4.0, within(1e-12));
        assertThat(NetBenefit.at(FOUR, 0.2).model()).isCloseTo((2 - 0.25 * 1) / 4, within(1e-12));
        assertThat(NetBenefit.at(FOUR, 0.2).everybody()).isCloseTo((2 - 0.25 * 2) / 4, within(1e-12));
    }

    @Test
    void atTheCapacityTheThresholdIsTheChanceOfWhoeverHasTheLastPlace() {
        assertThat(NetBenefit.at(FOUR, new Capacity(3)).threshold()).isEqualTo(0.4);
        assertThat(NetBenefit.curve(FOUR)).hasSize(99);
    }
}
