package iomtriage.evaluation.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationPlanTest {

    /** The same from the formula in another program, with its own normal quantiles. */
    @ParameterizedTest
    @CsvSource({"0.6, 0.1, 0.8, 1, 388", "0.5, 0.1, 0.8, 1, 388", "0.5, 0.1, 0.9, 1, 519", "0.45, 0.10, 0.8, 5, 228"})
    void thePeopleNeededAreThoseOfTheFormula(
            double rate, double difference, double power, double compared, long people) {
        assertThat(new EvaluationPlan(rate, power, compared).analysed(difference))
                .isEqualTo(people);
    }

    /** The examples of {@code power.prop.test} in the documentation of R's package stats: 76.7 people a group; 50 have a power of .740. */
    @Test
    void thePeopleNeededAreThoseOfAPublishedExample() {
        assertThat(new EvaluationPlan(0.75, 0.9, 1).analysed(0.25)).isEqualTo(77);
        assertThat(new EvaluationPlan(0.75, 0.740, 1).analysed(0.25)).isBetween(50L, 51L);
    }

    @Test
    void theSmallestDifferenceIsTheOneThatSoManyPeopleWouldShow() {
        EvaluationPlan plan = new EvaluationPlan(0.45, 0.8, 5);

        double difference = plan.smallestDifference(228).orElseThrow();

        assertThat(difference).isCloseTo(0.10, within(0.0005));
        assertThat(plan.analysed(difference + 1e-9)).isEqualTo(228);
    }

    /** What the figure promises: simulated programmes with that difference show it so often. */
    @Test
    void aProgrammeOfThatSizeShowsTheDifferenceAsOftenAsThePowerSays() {
        EvaluationPlan plan = new EvaluationPlan(0.45, 0.8, 2);
        int people = (int) plan.analysed(0.10);
        Random random = new Random(20261130);
        int shown = 0;
        int programmes = 4_000;
        for (int i = 0; i < programmes; i++) {
            double on = happened(people, 0.35, random) / (double) people;
            double others = happened(2 * people, 0.45, random) / (2.0 * people);
            double pooled = (on + 2 * others) / 3;
            double error = Math.sqrt(pooled * (1 - pooled) * (1 + 0.5) / people);
            shown += Math.abs(others - on) > 1.96 * error ? 1 : 0;
        }

        // Four standard errors of a share of 4,000.
        assertThat(shown / (double) programmes).isCloseTo(0.8, within(0.026));
    }

    private static int happened(int people, double chance, Random random) {
        int count = 0;
        for (int i = 0; i < people; i++) {
            count += random.nextDouble() < chance ? 1 : 0;
        }
        return count;
    }

    @Test
    void fewerThanThirtyAreNeverEnough() {
        assertThat(new EvaluationPlan(0.5, 0.5, 100).analysed(0.49)).isEqualTo(30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluationPlan(0.5, 0.8, 1).smallestDifference(29))
                .withMessageContaining("From 30");
    }

    @Test
    void whereEvenTheLargestFallWouldNotShowThereIsNone() {
        assertThat(new EvaluationPlan(0.02, 0.8, 1).smallestDifference(30)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void aRateThatIsNoneIsRefused(double rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EvaluationPlan(rate, 0.8, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, Double.NaN})
    void aDifferenceThatCannotBeIsRefused(double difference) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluationPlan(0.5, 0.8, 1).analysed(difference))
                .withMessageStartingWith("The difference must be above 0");
    }
}
