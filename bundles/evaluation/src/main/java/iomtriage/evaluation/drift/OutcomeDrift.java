package iomtriage.evaluation.drift;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.MetricDraws;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what happens, and how well scores state it, has changed, once the recent outcomes' window is over.
 *
 * @param change recent less baseline: of the outcome rate, the calibration's slope, intercept and gap, and the AUC; absent
 *     where a sample does not define it
 */
public record OutcomeDrift(Map<Metric, Measured> change) {

    /** What is compared. */
    public static final List<Metric> COMPARED = List.of(
            Metric.AUC,
            Metric.CALIBRATION_SLOPE,
            Metric.CALIBRATION_INTERCEPT,
            Metric.OUTCOME_RATE,
            Metric.CALIBRATION_GAP);

    /** Copies the changes, in the order of {@link Metric}. */
    public OutcomeDrift {
        Map<Metric, Measured> ordered = new EnumMap<>(Metric.class);
        ordered.putAll(change);
        change = Collections.unmodifiableMap(ordered);
    }

    /** Compares two samples of different people, whose resamples are drawn apart. */
    public static OutcomeDrift between(ScoredOutcomes baseline, ScoredOutcomes recent, Resampling resampling) {
        Resampling apart = new Resampling(~resampling.seed(), resampling.resamples(), resampling.level());
        MetricDraws before = MetricDraws.run(baseline, new Capacity(1), resampling, List.of());
        MetricDraws now = MetricDraws.run(recent, new Capacity(1), apart, List.of());
        Map<Metric, Measured> change = new EnumMap<>(Metric.class);
        COMPARED.forEach(metric -> now.lessThatOf(before, metric).ifPresent(measured -> change.put(metric, measured)));
        return new OutcomeDrift(change);
    }

    /** The metrics whose change is more than chance. */
    public List<Metric> drifted() {
        return change.entrySet().stream()
                .filter(entry -> entry.getValue().excludes(0))
                .map(Map.Entry::getKey)
                .toList();
    }
}
