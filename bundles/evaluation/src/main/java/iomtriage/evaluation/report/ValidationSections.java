package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.internal.text.MetricText;
import iomtriage.evaluation.performance.Evaluation;
import iomtriage.evaluation.performance.PairedComparison;
import iomtriage.evaluation.survival.SurvivalFigures;
import iomtriage.evaluation.validation.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A validation as sections of a report: in short, then who is on the list by group, then how good the scores are. */
public final class ValidationSections {

    private static final List<Metric> BESIDE_RIVALS =
            List.of(Metric.AUC, Metric.PRECISION, Metric.COVERAGE, Metric.BRIER, Metric.LOG_LOSS);

    /** How many periods are told: enough to see where chances go wrong. */
    private static final int PERIODS = 12;

    private final Validation validation;

    private ValidationSections(Validation validation) {
        this.validation = validation;
    }

    /** The sections, each headed by the outcome. */
    public static List<Section> of(Validation validation) {
        ValidationSections sections = new ValidationSections(validation);
        List<Section> all = new ArrayList<>();
        all.add(sections.inShort());
        validation.fairness().forEach(report -> all.add(sections.groups(report)));
        all.add(sections.figures());
        all.add(sections.calibration());
        validation.survival().ifPresent(figures -> all.add(sections.section("when it happens", survival(figures))));
        if (!validation.rivals().isEmpty()) {
            all.add(sections.section("beside other scorers", rivals(validation)));
        }
        return List.copyOf(all);
    }

    private Section section(String title, List<Block> blocks) {
        return new Section(validation.outcome() + ": " + title, blocks);
    }

    private Section inShort() {
        return section("in short", List.of(new Block.Points(ValidationSummary.of(validation))));
    }

    private Section groups(FairnessReport report) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(FairnessTables.atTheCut(report));
        blocks.addAll(FindingBlocks.of(report));
        blocks.add(FairnessTables.differences(report));
        ValidationFigures.byGroup(validation, report.groups()).forEach(figure -> blocks.add(new Block.Drawing(figure)));
        if (!report.nijIndex().isEmpty()) {
            blocks.add(FairnessTables.nijIndex(report));
        }
        return section("by " + report.groups().grouping(), blocks);
    }

    private Section figures() {
        return section(
                "all figures",
                List.of(
                        allFigures(validation.evaluation()),
                        new Block.Drawing(ValidationFigures.capacity(validation))));
    }

    /** Every metric over all rows, a row each. */
    public static Block.Table allFigures(Evaluation evaluation) {
        List<List<String>> rows = Arrays.stream(Metric.values())
                .map(metric -> List.of(metric.title(), MetricText.interval(metric, evaluation.overall())))
                .toList();
        String level = MetricText.level(evaluation.resampling().level());
        return new Block.Table(
                "All " + evaluation.overall().rows() + " people, "
                        + evaluation.capacity().places() + " places",
                List.of("Measure", "Figure (" + level + " interval: other people drawn like these)"),
                rows);
    }

    private Section calibration() {
        List<List<String>> rows = validation.reliability().bins().stream()
                .map(bin -> List.of(
                        Numbers.percent(bin.lowest()) + " to " + Numbers.percent(bin.highest()),
                        Integer.toString(bin.rows()),
                        Integer.toString(bin.positives()),
                        Numbers.percent(bin.predicted()),
                        MetricText.interval(Metric.OUTCOME_RATE, bin.observed())))
                .toList();
        return section(
                "do the scores mean what they say",
                List.of(
                        new Block.Drawing(ValidationFigures.reliability(validation)),
                        new Block.Table(
                                "Bins of about equal counts",
                                List.of(
                                        "Scores",
                                        "People",
                                        "With the outcome",
                                        "Mean predicted",
                                        "Observed (interval)"),
                                rows)));
    }

    /** How good the chances by every period are: of the order of people over all, and at a few periods what was said and what happened. */
    public static List<Block> survival(SurvivalFigures figures) {
        List<List<String>> rows = figures.few(PERIODS).stream()
                .map(period -> List.of(
                        period + " of " + figures.brier().size(),
                        Numbers.percent(figures.calibration().get(period - 1).predicted()),
                        figure(
                                Metric.OUTCOME_RATE,
                                figures.calibration().get(period - 1).observed()),
                        figure(Metric.BRIER, figures.brier().get(period - 1))))
                .toList();
        return List.of(
                new Block.Paragraph(
                        "Concordance, the share of pairs of people of whom the one with the higher chance had the outcome"
                                + " first: " + figure(Metric.AUC, figures.harrell()) + " (Harrell), "
                                + figure(Metric.AUC, figures.uno()) + " (Uno). Mean Brier score over the periods: "
                                + figure(Metric.BRIER, figures.meanBrier())
                                + ". Those of whom it is known stand for people like them who were lost."),
                new Block.Table(
                        "By the end of a period",
                        List.of(
                                "Period",
                                "Mean predicted",
                                "Observed (interval)",
                                Metric.BRIER.title() + " (interval)"),
                        rows));
    }

    private static String figure(Metric as, Optional<Measured> figure) {
        return figure.map(measured -> MetricText.interval(as, measured)).orElse("not defined");
    }

    /** The model beside simpler scorers, and beside itself made otherwise. */
    public static List<Block> rivals(Validation validation) {
        List<String> header = new ArrayList<>(List.of("Scorer"));
        BESIDE_RIVALS.forEach(metric -> header.add(metric.title()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("this model", validation.evaluation().overall()));
        for (Validation.RivalComparison rival : validation.rivals()) {
            rows.add(row(rival.name(), rival.comparison().first()));
            rows.add(differences(rival));
        }
        return List.of(
                new Block.Paragraph("All scorers saw the same people and the same resamples. "
                        + "Lower is better for the Brier score and the log loss. A scorer that was made for another "
                        + "outcome can be compared by the order in which it puts people, not by these two."),
                new Block.Table("Beside other scorers", header, rows));
    }

    private static List<String> row(String name, MetricSet figures) {
        List<String> row = new ArrayList<>(List.of(name));
        BESIDE_RIVALS.forEach(metric -> row.add(MetricText.interval(metric, figures)));
        return row;
    }

    private static List<String> differences(Validation.RivalComparison rival) {
        List<String> row = new ArrayList<>(List.of("this model less " + rival.name()));
        for (Metric metric : BESIDE_RIVALS) {
            row.add(difference(rival.comparison(), metric));
        }
        return row;
    }

    private static String difference(PairedComparison comparison, Metric metric) {
        return Optional.ofNullable(comparison.difference().get(metric))
                .map(measured -> MetricText.difference(metric, measured))
                .orElse("not defined");
    }
}
