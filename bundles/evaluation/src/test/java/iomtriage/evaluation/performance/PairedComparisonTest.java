package iomtriage.evaluation.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.Simulated;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    private static final Resampling RESAMPLING = new Resampling(2, 300, 0.95);

    private static ScoredOutcomes blurred(ScoredOutcomes scores, double noise) {
        Random random = new Random(1);
        boolean[] outcome = new boolean[scores.rows()];
        double[] probability = new double[scores.rows()];
        for (int row = 0; row < scores.rows(); row++) {
            double p = scores.probability(row);
            outcome[row] = scores.outcome(row);
            probability[row] = Simulated.sigmoid(Math.log(p / (1 - p)) + noise * random.nextGaussian());
        }
        return ScoredOutcomes.of(probability, outcome);
    }

    @Test
    void aModelDoesNotDifferFromItself() {
        ScoredOutcomes scores = Simulated.withSlope(1, 500, 4);
        PairedComparison comparison = PairedComparison.of(scores, scores, new Capacity(50), RESAMPLING);
        assertThat(comparison.difference()).hasSize(Metric.values().length);
        assertThat(comparison.difference().values()).containsOnly(new Measured(0, 0, 0));
    }

    @Test
    void pairingShowsADifferenceThatSeparateIntervalsHide() {
        ScoredOutcomes good = Simulated.withSlope(1, 3_000, 4);
        PairedComparison comparison = PairedComparison.of(good, blurred(good, 0.5), new Capacity(300), RESAMPLING);
        Measured first = comparison.first().get(Metric.AUC).orElseThrow();
        Measured second = comparison.second().get(Metric.AUC).orElseThrow();
        assertThat(second.high()).isGreaterThan(first.low());
        assertThat(comparison.difference().get(Metric.AUC).high()).isNegative();
    }

    @Test
    void whoEntersAndWhoLeavesIsNamedByRow() {
        boolean[] outcome = {true, false, true, false};
        ScoredOutcomes first = ScoredOutcomes.of(new double[] {0.9, 0.8, 0.2, 0.1}, outcome);
        ScoredOutcomes second = ScoredOutcomes.of(new double[] {0.9, 0.1, 0.8, 0.2}, outcome);
        ListOverlap overlap = ListOverlap.of(first, second, new Capacity(2));
        assertThat(overlap).isEqualTo(new ListOverlap(List.of(0), List.of(2), List.of(1)));
        assertThat(overlap.agreement()).isEqualTo(1.0 / 3);
    }

    @Test
    void differentRowsCannotBeCompared() {
        ScoredOutcomes two = ScoredOutcomes.of(new double[] {0.1, 0.2}, new boolean[] {true, false});
        ScoredOutcomes other = ScoredOutcomes.of(new double[] {0.1, 0.2}, new boolean[] {true, true});
        String wayOut = " Score the same rows, in the same order, with both.";
        assertThatThrownBy(() -> PairedComparison.of(two, other, new Capacity(1), RESAMPLING))
                .hasMessage("Cannot compare two models: row 2 differs in outcome." + wayOut);
        assertThatThrownBy(() -> ListOverlap.of(two, Simulated.withSlope(1, 3, 1), new Capacity(1)))
                .hasMessage("Cannot compare two lists: one has 2 rows and the other 3." + wayOut);
        String[] people = IntStream.range(0, 2).mapToObj(Integer::toString).toArray(String[]::new);
        assertThatThrownBy(() -> PairedComparison.of(two, two.byPerson(people), new Capacity(1), RESAMPLING))
                .hasMessage("Cannot compare two models: the rows are not about the same people." + wayOut);
    }
}
