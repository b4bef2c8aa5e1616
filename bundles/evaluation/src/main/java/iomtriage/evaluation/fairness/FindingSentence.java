package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.Numbers;

/** A finding in one plain sentence, with the figures that it rests on. */
record FindingSentence(String grouping, String reference, FairnessSettings settings) {

    String of(String group, Metric metric, Verdict verdict, MetricSet figures, MetricSet against) {
        if (verdict instanceof Verdict.NotEnoughEvidence few) {
            return notEnough(group, metric, few);
        }
        String facts = subject(metric) + ": " + value(metric, figures) + " for " + grouping + " \"" + group
                + "\" against " + value(metric, against) + " for \"" + reference + "\"";
        return verdict instanceof Verdict.DifferenceShown shown
                ? facts + ", a difference of "
                        + signed(metric, shown.difference().value()) + " (" + interval(metric, shown.difference())
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

    private static String value(Metric metric, MetricSet figures) {
        double value = figures.get(metric).map(Measured::value).orElseThrow();
        return metric.unit() == Metric.Unit.SHARE ? Numbers.percent(value) : Numbers.fixed(value, 3);
    }

    private static String bare(Metric metric, double value) {
        String text = metric.unit() == Metric.Unit.SHARE ? Numbers.fixed(100 * value, 1) : Numbers.fixed(value, 3);
        return text.startsWith("-") ? text : "+" + text;
    }

    private static String unit(Metric metric) {
        return metric.unit() == Metric.Unit.SHARE ? " percentage points" : "";
    }

    private static String signed(Metric metric, double value) {
        return bare(metric, value) + unit(metric);
    }

    private static String range(Metric metric, Measured difference) {
        return bare(metric, difference.low()) + " and " + bare(metric, difference.high()) + unit(metric);
    }

    private String interval(Metric metric, Measured difference) {
        return Numbers.compact(100 * settings.resampling().level(), 1) + "% interval " + bare(metric, difference.low())
                + " to " + bare(metric, difference.high());
    }
}
