package iomtriage.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every metric that could be measured on one set of rows.
 *
 * @param rows how many rows
 * @param positives how many of them have the outcome
 * @param figures what was measured, in the order of {@link Metric}; a metric is absent where the rows do not define it, as
 *     the AUC is where everybody has the outcome
 */
public record MetricSet(int rows, int positives, Map<Metric, Measured> figures) {

    /** Copies the figures. */
    public MetricSet {
        Map<Metric, Measured> ordered = new EnumMap<>(Metric.class);
        ordered.putAll(figures);
        figures = Collections.unmodifiableMap(ordered);
    }

    /** A figure, unless the rows do not define it. */
    public Optional<Measured> get(Metric metric) {
        return Optional.ofNullable(figures.get(metric));
    }
}
