package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.text.MetricText;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A finding in one plain sentence, with the figures that it rests on. */
record FindingSentence(String grouping, String reference, FairnessSettings settings) {

    /** The two figures with their intervals. */
    String figures(String group, Metric metric, Map<String, MetricSet> figures) {
        MetricSet own = Objects.requireNonNull(figures.get(group));
        MetricSet others = Objects.requireNonNull(figures.get(reference));
        return subject(metric) + ": " + MetricText.interval(metric, own) + " for " + grouping + " \"" + group
                + "\" against " + MetricText.interval(metric, others) + " for \"" + reference + "\"";
    }

    /** What follows from them. */
    String verdict(Metric metric, Comparison comparison, Verdict verdict, Optional<String> tooLittle) {
        if (tooLittle.isPresent()) {
            return "; not enough evidence to compare them (" + tooLittle.get() + ").";
        }
        Measured difference = comparison.difference().orElseThrow();
        if (verdict == Verdict.DIFFERENCE_SHOWN) {
            return ", a difference of " + MetricText.signed(metric, difference.value())
                    + MetricText.unitOfDifference(metric) + " ("
                    + MetricText.level(settings.resampling().level()) + " interval "
                    + MetricText.signed(metric, difference.low()) + " to "
                    + MetricText.signed(metric, difference.high()) + ").";
        }
        String range = MetricText.signed(metric, difference.low()) + " and "
                + MetricText.signed(metric, difference.high()) + MetricText.unitOfDifference(metric);
        return difference.excludes(0)
                ? "; taken alone, the difference lies between " + range + ", but among " + comparison.among()
                        + " comparisons one as large can be chance, so none is counted as shown."
                : "; no difference is shown, but any between " + range + " fits the data.";
    }

    private static String subject(Metric metric) {
        return switch (metric) {
            case SELECTION_RATE -> "On the list, of everybody";
            case PRECISION -> "With the outcome, of those on the list";
            case COVERAGE -> "On the list, of those with the outcome";
            case FALSE_POSITIVE_RATE -> "On the list, of those without the outcome";
            case FALSE_NEGATIVE_RATE -> "Left off the list, of those with the outcome";
            case CALIBRATION_GAP -> "Predicted less observed rate";
            default -> metric.title();
        };
    }
}
