package iomtriage.evaluation.report;

import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.fairness.FairnessAudit;
import iomtriage.evaluation.internal.MetricText;
import iomtriage.evaluation.performance.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measured figures as tables of a report. */
public final class MetricTable {

    private MetricTable() {}

    /** Every metric over all rows, a row each. */
    public static Block.Table overall(Evaluation evaluation) {
        List<List<String>> rows = Arrays.stream(Metric.values())
                .map(metric -> List.of(metric.title(), MetricText.interval(metric, evaluation.overall())))
                .toList();
        String level = MetricText.level(evaluation.resampling().level());
        return new Block.Table(
                "All " + evaluation.overall().rows() + " people, "
                        + evaluation.capacity().places() + " places",
                List.of("Measure", "Figure (" + level + " interval)"),
                rows);
    }

    /** What a fairness audit compares, a row per group. */
    public static Block.Table byGroup(GroupMetrics groups) {
        List<String> header = Stream.concat(
                        Stream.of(groups.grouping(), "People", "With the outcome"),
                        FairnessAudit.COMPARED.stream().map(Metric::title))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, MetricSet> group : groups.byLabel().entrySet()) {
            MetricSet figures = group.getValue();
            List<String> row = new ArrayList<>(
                    List.of(group.getKey(), Integer.toString(figures.rows()), Integer.toString(figures.positives())));
            FairnessAudit.COMPARED.forEach(metric -> row.add(MetricText.interval(metric, figures)));
            rows.add(row);
        }
        return new Block.Table("By " + groups.grouping() + ", at the cut line", header, rows);
    }
}
