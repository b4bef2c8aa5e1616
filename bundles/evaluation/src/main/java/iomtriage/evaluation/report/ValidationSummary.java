package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.MetricText;
import iomtriage.evaluation.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A validation in a few plain sentences. */
public final class ValidationSummary {

    private ValidationSummary() {}

    /** How many people, what the list holds, how well scores rank, and whether they mean what they say. */
    public static List<String> of(Validation validation) {
        MetricSet all = validation.evaluation().overall();
        List<String> sentences = new ArrayList<>();
        sentences.add(all.positives() + " of " + all.rows() + " people had the outcome ("
                + MetricText.value(Metric.OUTCOME_RATE, all) + ").");
        sentences.add("A list of " + Numbers.compact(validation.list().places(), 0) + " places would have held "
                + MetricText.interval(Metric.COVERAGE, all) + " of them; "
                + MetricText.interval(Metric.PRECISION, all) + " of those on it had the outcome, and "
                + Numbers.percent(1 - validation.list().precision())
                + " did not.");
        all.get(Metric.AUC)
                .ifPresent(auc -> sentences.add(
                        "Of two people, one with and one without the outcome, the one with it scores higher "
                                + percentInterval(auc) + " of the time (area under the ROC curve)."));
        height(all.get(Metric.CALIBRATION_GAP)).ifPresent(sentences::add);
        spread(all.get(Metric.CALIBRATION_SLOPE)).ifPresent(sentences::add);
        return List.copyOf(sentences);
    }

    private static String percentInterval(Measured share) {
        return MetricText.interval(Metric.PRECISION, share);
    }

    private static Optional<String> height(Optional<Measured> gap) {
        return gap.map(measured -> {
            String figure = MetricText.difference(Metric.CALIBRATION_GAP, measured);
            if (!measured.excludes(0)) {
                return "On the whole, scores are not shown to be too high or too low: predicted less observed is "
                        + figure + ".";
            }
            return "On the whole, scores are too " + (measured.value() > 0 ? "high" : "low")
                    + ": predicted less observed is " + figure + ".";
        });
    }

    private static Optional<String> spread(Optional<Measured> slope) {
        return slope.map(measured -> {
            String figure = MetricText.interval(Metric.CALIBRATION_SLOPE, measured);
            if (!measured.excludes(1)) {
                return "High and low scores are not shown to be too extreme or too timid: calibration slope " + figure
                        + ", where 1 is right.";
            }
            return "High and low scores are too " + (measured.value() < 1 ? "extreme" : "timid")
                    + ": calibration slope " + figure + ", where 1 is right.";
        });
    }
}
