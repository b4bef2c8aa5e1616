package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.text.MetricText;
import iomtriage.evaluation.validation.Validation;
import java.util.ArrayList;
import java.util.List;

/** A validation in a few plain sentences. */
public final class ValidationSummary {

    private static final double ROUNDING = 1e-9;

    private ValidationSummary() {}

    /** How many people, what the list holds, how well scores rank, and whether they mean what they say. */
    public static List<String> of(Validation validation) {
        MetricSet all = validation.evaluation().overall();
        List<String> sentences = new ArrayList<>();
        sentences.add(all.positives() + " of " + all.rows() + " people had the outcome ("
                + MetricText.value(Metric.OUTCOME_RATE, all) + standing(all) + ").");
        sentences.add("A list of " + Numbers.compact(validation.list().places(), 0) + " places would have held "
                + MetricText.interval(Metric.COVERAGE, all) + " of them; "
                + MetricText.interval(Metric.PRECISION, all) + " of those on it had the outcome, and "
                + Numbers.percent(1 - validation.list().precision())
                + " did not.");
        all.get(Metric.AUC)
                .ifPresent(auc -> sentences.add(
                        "Of two people, one with and one without the outcome, the one with it scores higher "
                                + percentInterval(auc) + " of the time (area under the ROC curve)."));
        sentences.addAll(CalibrationWords.of(validation.reliability(), all));
        return List.copyOf(sentences);
    }

    /** Where people count for more than themselves, a share is not what the two numbers beside it give. */
    private static String standing(MetricSet all) {
        double counted = (double) all.positives() / all.rows();
        return all.get(Metric.OUTCOME_RATE)
                .filter(rate -> Math.abs(rate.value() - counted) > ROUNDING)
                .map(rate -> ", each counted for those they stand for")
                .orElse("");
    }

    private static String percentInterval(Measured share) {
        return MetricText.interval(Metric.PRECISION, share);
    }
}
