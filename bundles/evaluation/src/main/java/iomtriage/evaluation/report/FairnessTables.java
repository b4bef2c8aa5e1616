package iomtriage.evaluation.report;

import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.fairness.FairnessAudit;
import iomtriage.evaluation.fairness.FairnessFinding;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.PublishedFairness;
import iomtriage.evaluation.fairness.Verdict;
import iomtriage.evaluation.internal.text.MetricText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A fairness audit as tables. */
public final class FairnessTables {

    /** Place of that column. */
    private static final int EVIDENCE = 3;

    private FairnessTables() {}

    /** Every group's figures at the cut line, everybody's last. A group that is too small to compare says so. */
    public static Block.Table atTheCut(FairnessReport report) {
        List<String> header = Stream.concat(
                        Stream.of(report.groups().grouping(), "People", "With the outcome", "Evidence"),
                        FairnessAudit.COMPARED.stream().map(Metric::title))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        report.groups().byLabel().forEach((label, figures) -> {
            String name = label.equals(report.reference()) ? label + " (reference)" : label;
            rows.add(row(name, figures, report.hasEvidenceOn(label) ? "enough" : Verdict.NOT_ENOUGH_EVIDENCE.words()));
        });
        rows.add(row("everybody", report.overall(), ""));
        String caption = "At the cut line of " + report.settings().capacity().places() + " places, by "
                + report.groups().grouping() + ", with "
                + MetricText.level(report.settings().resampling().level()) + " intervals";
        return new Block.Table(caption, header, rows);
    }

    private static List<String> row(String name, MetricSet figures, String evidence) {
        List<String> row = new ArrayList<>(
                List.of(name, Integer.toString(figures.rows()), Integer.toString(figures.positives()), evidence));
        FairnessAudit.COMPARED.forEach(metric -> row.add(MetricText.interval(metric, figures)));
        return row;
    }

    /** What may leave the area: groups that are large enough, and the names of those withheld. */
    public static List<Block> published(PublishedFairness published) {
        List<String> header = Stream.concat(
                        Stream.of(published.grouping(), "People", "With the outcome"),
                        FairnessAudit.COMPARED.stream().map(Metric::title))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        published.shown().forEach((label, figures) -> {
            List<String> row = row(label, figures, "");
            row.remove(EVIDENCE);
            rows.add(row);
        });
        String caption = "At the cut line of " + published.capacity().places() + " places, by " + published.grouping();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(caption, header, rows));
        }
        if (!published.withheld().isEmpty()) {
            blocks.add(new Block.Paragraph("By " + published.grouping() + ", withheld because a count below "
                    + published.minimum() + " could point at a person, here or by subtraction: "
                    + String.join(", ", published.withheld()) + "."));
        }
        return List.copyOf(blocks);
    }

    /** Each group less the reference group and over it, a row per measure. */
    public static Block.Table differences(FairnessReport report) {
        List<List<String>> rows =
                report.findings().stream().map(FairnessTables::row).toList();
        return new Block.Table(
                "Compared with \"" + report.reference() + "\"",
                List.of(report.groups().grouping(), "Measure", "Difference", "Ratio", "Verdict"),
                rows);
    }

    private static List<String> row(FairnessFinding finding) {
        return List.of(
                finding.group(),
                finding.metric().title(),
                finding.comparison()
                        .difference()
                        .map(difference -> MetricText.difference(finding.metric(), difference))
                        .orElse("not defined"),
                finding.comparison().ratio().map(MetricText::ratio).orElse("not defined"),
                finding.verdict().words());
    }

    /** The index of the National Institute of Justice, to set beside published figures and for nothing else. */
    public static Block.Table nijIndex(FairnessReport report) {
        List<List<String>> rows = report.nijIndex().stream()
                .map(index -> List.of(index.group(), text(index)))
                .toList();
        return new Block.Table(
                "NIJ index against \"" + report.reference()
                        + "\" (reported, never optimised: predicting nobody games it)",
                List.of(report.groups().grouping(), "Index"),
                rows);
    }

    private static String text(FairnessReport.NijIndex index) {
        return MetricText.interval(Metric.BRIER, index.value());
    }
}
