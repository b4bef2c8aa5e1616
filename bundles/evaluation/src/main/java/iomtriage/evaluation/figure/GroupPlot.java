package iomtriage.evaluation.figure;

import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.MetricText;
import java.util.ArrayList;
import java.util.List;

/** One metric by group: a dot with its interval, the figure and the count in words beside it. */
public final class GroupPlot {

    private GroupPlot() {}

    public static Figure of(Caption caption, GroupMetrics groups, Metric metric) {
        List<DotRows.Row> rows = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Csv csv = new Csv("group", "people", "with_outcome", "value", "low", "high");
        groups.byLabel().forEach((label, set) -> {
            String value = MetricText.value(metric, set);
            rows.add(new DotRows.Row(label, set.get(metric), value + ", " + set.rows() + " people"));
            words.add(" " + label + " " + value);
            csvRow(csv, label, set, metric);
        });
        String description = metric.title() + " by " + groups.grouping() + ":" + String.join(";", words) + ".";
        String svg = new DotRows(metric.title(), rows).draw(caption, description);
        return new Figure(caption.name(), caption.title(), svg, csv.toString());
    }

    private static void csvRow(Csv csv, String label, MetricSet set, Metric metric) {
        set.get(metric)
                .ifPresentOrElse(
                        m -> csv.row(label, set.rows(), set.positives(), m.value(), m.low(), m.high()),
                        () -> csv.row(label, set.rows(), set.positives(), "", "", ""));
    }
}
