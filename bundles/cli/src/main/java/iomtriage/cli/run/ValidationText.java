package iomtriage.cli.run;

import iomtriage.charts.text.Numbers;
import iomtriage.cli.terminal.Output;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.fairness.FairnessFinding;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.Verdict;
import iomtriage.evaluation.performance.NetBenefit;
import iomtriage.evaluation.report.ValidationSummary;
import iomtriage.evaluation.survival.SurvivalFigures;
import iomtriage.evaluation.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A validation in short. */
public final class ValidationText {

    /** At how many periods it is printed whether chances mean what they say. */
    private static final int HORIZONS = 4;

    private static final List<Metric> BESIDE = List.of(Metric.AUC, Metric.BRIER);

    private ValidationText() {}

    /** Prints it for people. */
    public static void print(ValidatedOutcome measured, Output output) {
        output.line("");
        output.line(
                "%s: evaluated on %,d people, %s",
                measured.validation().outcome(),
                measured.heldOut().count(),
                measured.split().words());
        measured.split().warnings().forEach(warning -> output.line("  WARNING  %s", warning));
        ValidationSummary.of(measured.validation()).forEach(sentence -> output.line("  %s", sentence));
        output.line(
                "  %s", figures("this model", measured.validation().evaluation().overall()));
        for (Validation.RivalComparison rival : measured.validation().rivals()) {
            output.line("  %s", figures(rival.name(), rival.comparison().first()));
        }
        NetBenefit benefit = NetBenefit.at(
                measured.heldOut().scored(), measured.validation().evaluation().capacity());
        output.line(
                "  Net benefit where the list ends, at a chance of %s: %+.4f by this list, %+.4f if everybody were on it, 0 if nobody",
                Numbers.percent(benefit.threshold()), benefit.model(), benefit.everybody());
        measured.validation().survival().ifPresent(figures -> survival(figures, output));
        groups(measured, output);
    }

    private static void survival(SurvivalFigures figures, Output output) {
        List<String> parts = new ArrayList<>();
        figures.harrell().ifPresent(each -> parts.add("concordance " + figure(each) + " (Harrell)"));
        figures.uno().ifPresent(each -> parts.add(figure(each) + " (Uno)"));
        figures.meanBrier().ifPresent(each -> parts.add("mean Brier by period " + figure(each)));
        output.line("  When it happens: %s", parts.isEmpty() ? "too few people to tell" : String.join(", ", parts));
        for (int period : figures.few(HORIZONS)) {
            SurvivalFigures.Calibration calibration = figures.calibration().get(period - 1);
            output.line(
                    "    by the end of period %d of %d: %s predicted, %s observed",
                    period,
                    figures.brier().size(),
                    Numbers.percent(calibration.predicted()),
                    calibration
                            .observed()
                            .map(each -> Numbers.percent(each.value()) + " (" + Numbers.percent(each.low()) + " to "
                                    + Numbers.percent(each.high()) + ")")
                            .orElse("too few people followed so long to tell what was"));
        }
        output.line(
                "    All else is of those of whom it is known by the end; they count also for people like them who were lost.");
    }

    private static String figure(Measured each) {
        return String.format(Locale.UK, "%.4f (%.4f to %.4f)", each.value(), each.low(), each.high());
    }

    /** Whom errors at the cut line fall on: every difference that is shown, and how many comparisons show none. */
    private static void groups(ValidatedOutcome measured, Output output) {
        for (FairnessReport fairness : measured.validation().fairness()) {
            Map<Verdict, Long> verdicts = fairness.findings().stream()
                    .collect(Collectors.groupingBy(FairnessFinding::verdict, TreeMap::new, Collectors.counting()));
            output.line(
                    "  Groups of %s at the cut line: %,d differences shown, %,d comparisons show none, %,d have too few people",
                    fairness.groups().grouping(),
                    verdicts.getOrDefault(Verdict.DIFFERENCE_SHOWN, 0L),
                    verdicts.getOrDefault(Verdict.NO_DIFFERENCE_SHOWN, 0L),
                    verdicts.getOrDefault(Verdict.NOT_ENOUGH_EVIDENCE, 0L));
            fairness.findings().stream()
                    .filter(finding -> finding.verdict() == Verdict.DIFFERENCE_SHOWN)
                    .forEach(finding -> output.line("    %s", finding.sentence()));
        }
    }

    private static String figures(String name, MetricSet set) {
        StringBuilder text = new StringBuilder(String.format("%-22s", name));
        for (Metric metric : BESIDE) {
            set.get(metric)
                    .ifPresent(figure -> text.append(String.format(
                            "  %s %.4f (%.4f to %.4f)",
                            metric == Metric.AUC ? "AUC" : "Brier", figure.value(), figure.low(), figure.high())));
        }
        return text.toString();
    }

    /** The same for machines: every overall figure. */
    public static Map<String, Object> json(ValidatedOutcome measured) {
        Map<String, Object> json = new TreeMap<>();
        json.put("outcome", measured.heldOut().people().plan().outcome().id());
        json.put("split", measured.split().words());
        json.put("warnings", measured.split().warnings());
        json.put("people", measured.heldOut().count());
        json.put("capacity", measured.validation().evaluation().capacity().places());
        measured.validation().survival().ifPresent(figures -> json.put("survival", survival(figures)));
        json.put("figures", figures(measured.validation().evaluation().overall().figures()));
        return json;
    }

    private static Map<String, Object> survival(SurvivalFigures figures) {
        Map<String, Object> json = new TreeMap<>();
        figures.harrell().ifPresent(each -> json.put("concordance_harrell", interval(each)));
        figures.uno().ifPresent(each -> json.put("concordance_uno", interval(each)));
        figures.meanBrier().ifPresent(each -> json.put("brier_mean", interval(each)));
        for (int period = 0; period < figures.brier().size(); period++) {
            SurvivalFigures.Calibration calibration = figures.calibration().get(period);
            json.put("predicted_by_" + (period + 1), calibration.predicted());
            String observed = "observed_by_" + (period + 1);
            calibration.observed().ifPresent(each -> json.put(observed, interval(each)));
            String name = "brier_by_" + (period + 1);
            figures.brier().get(period).ifPresent(each -> json.put(name, interval(each)));
        }
        return json;
    }

    private static Map<String, Object> interval(Measured figure) {
        return new TreeMap<>(Map.of("value", figure.value(), "low", figure.low(), "high", figure.high()));
    }

    /** Figures with their intervals, under the names that metrics.json has for them. */
    public static Map<String, Object> figures(Map<Metric, Measured> figures) {
        Map<String, Object> named = new TreeMap<>();
        figures.forEach((metric, figure) -> named.put(metric.name().toLowerCase(Locale.ROOT), interval(figure)));
        return named;
    }
}
