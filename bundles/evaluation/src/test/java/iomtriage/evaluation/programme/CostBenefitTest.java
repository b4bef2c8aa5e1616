package iomtriage.evaluation.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Measured;
import org.junit.jupiter.api.Test;

class CostBenefitTest {

    private static final Measured PERSON = new Measured(5_000, 4_000, 6_000);
    private static final Measured REOFFENCE = new Measured(4_000, 3_000, 5_000);

    private static Effect fewer(double difference, double reach) {
        Measured share = new Measured(1, 1, 1);
        return new Effect(
                ProgrammeFinding.FREQUENCY,
                Effect.Unit.PER_YEAR,
                share,
                share,
                new Measured(difference, difference - reach, difference + reach));
    }

    @Test
    void whatIsSavedHasTheIntervalThatEffectAndCostsTogetherGive() {
        CostBenefit found = CostBenefit.of(fewer(-2, 0.5), PERSON, REOFFENCE);

        assertThat(found.breakEven()).isEqualTo(new Measured(1.25, 0.8, 2));
        assertThat(found.avoided()).isEqualTo(new Measured(2, 1.5, 2.5));
        assertThat(found.saved().value()).isEqualTo(3_000);
        // Reach: the root of (2 * 1000)^2 + (4000 * 0.5)^2 + (1000 * 0.5 / 1.96)^2 + 1000^2, by hand 3010.8.
        assertThat(found.saved().high() - found.saved().value()).isCloseTo(3_010.8, within(0.1));
        assertThat(found.verdict()).startsWith("There is not enough evidence");
    }

    @Test
    void aClearEffectPaysAndMoreReoffencesCost() {
        assertThat(CostBenefit.of(fewer(-4, 0.5), PERSON, REOFFENCE).verdict())
                .isEqualTo("The programme saves more than it costs.");
        assertThat(CostBenefit.of(fewer(1, 0.5), PERSON, REOFFENCE).verdict())
                .isEqualTo("The programme costs more than it saves in reoffences avoided.");
    }

    @Test
    void aCostOutsideItsOwnIntervalIsRefused() {
        assertThatThrownBy(() -> CostBenefit.of(fewer(-4, 0.5), new Measured(7_000, 4_000, 6_000), REOFFENCE))
                .hasMessage("A cost is above 0 and lies within its interval. Correct the table of costs.");
    }
}
