package iomtriage.evaluation.performance;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.MetricDraws;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two models on the same people. Both see the same resamples, so what they share cancels and a small real difference shows.
 *
 * @param first metrics of the first model
 * @param second metrics of the second
 * @param difference second less first, by metric; absent where either is not defined
 */
public record PairedComparison(MetricSet first, MetricSet second, Map<Metric, Measured> difference) {

    /** Copies the differences, in the order of {@link Metric}. */
    public PairedComparison {
        difference = new MetricSet(first.rows(), first.positives(), difference).figures();
    }

    /**
     * Compares.
     *
     * @throws NotMeasurableException if the two are not about the same rows
     */
    public static PairedComparison of(
            ScoredOutcomes first, ScoredOutcomes second, Capacity capacity, Resampling resampling) {
        return withEach(List.of(first), second, capacity, resampling).get(0);
    }

    /**
     * Compares one model with several others, at less cost than one by one.
     *
     * @param others each the first of a comparison
     * @param second the second of all of them
     * @return a comparison for each of the others, in their order
     * @throws NotMeasurableException if they are not all about the same rows
     */
    public static List<PairedComparison> withEach(
            List<ScoredOutcomes> others, ScoredOutcomes second, Capacity capacity, Resampling resampling) {
        if (others.isEmpty()) {
            return List.of();
        }
        others.forEach(other -> SameRows.require("Cannot compare two models", other, second));
        MetricDraws after = MetricDraws.run(second, capacity, resampling, List.of());
        return others.stream()
                .map(other -> compared(MetricDraws.run(other, capacity, resampling, List.of()), after))
                .toList();
    }

    private static PairedComparison compared(MetricDraws before, MetricDraws after) {
        Map<Metric, Measured> difference = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            after.lessThatOf(before, metric).ifPresent(measured -> difference.put(metric, measured));
        }
        return new PairedComparison(
                before.metricsOf(MetricDraws.OVERALL), after.metricsOf(MetricDraws.OVERALL), difference);
    }
}
