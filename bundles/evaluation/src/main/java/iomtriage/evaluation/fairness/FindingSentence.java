package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.MetricText;

/** A finding in one plain sentence, with the figures that it rests on. */
record FindingSentence(String grouping, String reference, FairnessSettings settings) {

    String of(String group, Metric metric, Verdict verdict, MetricSet figures, MetricSet against) {
        if (verdict instanceof Verdict.NotEnoughEvidence few) {
            return notEnough(group, metric, few);
        }
        String facts = subject(metric) + ": " + MetricText.value(metric, figures) + " for " + grouping + " \"" + group
                + "\" against " + MetricText.value(metric, against) + " for \"" + reference + "\"";
        return verdict instanceof Verdict.DifferenceShown shown
                ? facts + ", a difference of "
                        + MetricText.signed(metric, shown.difference().value()) + MetricText.unitOfDifference(metric)
                        + " (" + interval(metric, shown.difference())
                        + ")."
                : facts + "; no difference is shown, but any between "
                        + range(metric, ((Verdict.NoDifferenceShown) verdict).difference()) + " fits the data.";
    }

    private String notEnough(String group, Metric metric, Verdict.NotEnoughEvidence few) {
        return subject(metric) + ": not enough evidence to compare " + grouping + " \"" + group + "\" with \""
                + reference + "\" (the smaller group has " + few.rows() + " people, " + few.positives()
                + " with the outcome; at least " + few.needed().rows() + " are needed, "
                + few.needed().positives() + " with and " + few.needed().positives() + " without it).";
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

    private static String range(Metric metric, Measured difference) {
        return MetricText.signed(metric, difference.low()) + " and " + MetricText.signed(metric, difference.high())
                + MetricText.unitOfDifference(metric);
    }

    private String interval(Metric metric, Measured difference) {
        return MetricText.level(settings.resampling().level()) + " interval "
                + MetricText.signed(metric, difference.low()) + " to " + MetricText.signed(metric, difference.high());
    }
}
