package iomtriage.evaluation.report;

import iomtriage.evaluation.Evaluation;
import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.fairness.FairnessAudit;
import iomtriage.evaluation.internal.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measured figures as tables of a report. */
public final class MetricTable {

    private static final String NOT_DEFINED = "not defined";

    private MetricTable() {}

    /** Every metric over all rows, a row each. */
    public static Block.Table overall(Evaluation evaluation) {
        List<List<String>> rows = Arrays.stream(Metric.values())
                .map(metric -> List.of(metric.title(), cell(evaluation.overall(), metric)))
                .toList();
        String level = Numbers.compact(100 * evaluation.resampling().level(), 1);
        return new Block.Table(
                "All " + evaluation.overall().rows() + " people, "
                        + evaluation.capacity().places() + " places",
                List.of("Measure", "Figure (" + level + "% interval)"),
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
            FairnessAudit.COMPARED.forEach(metric -> row.add(cell(figures, metric)));
            rows.add(row);
        }
        return new Block.Table("By " + groups.grouping() + ", at the cut line", header, rows);
    }

    private static String cell(MetricSet figures, Metric metric) {
        return figures.get(metric).map(measured -> text(measured, metric)).orElse(NOT_DEFINED);
    }

    private static String text(Measured measured, Metric metric) {
        return number(measured.value(), metric) + " (" + number(measured.low(), metric) + " to "
                + number(measured.high(), metric) + ")";
    }

    private static String number(double value, Metric metric) {
        return metric.unit() == Metric.Unit.SHARE ? Numbers.percent(value) : Numbers.fixed(value, 3);
    }
}
