package iomtriage.evaluation.figure;

import iomtriage.charts.DotChart;
import iomtriage.charts.axis.Ruler;
import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.text.MetricText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** One metric by group: a dot with its interval, the figure and the count in words beside it. */
public final class GroupFigure {

    private GroupFigure() {}

    public static Figure of(String name, String title, GroupMetrics groups, Metric metric) {
        List<DotChart.Row> rows = new ArrayList<>();
        Csv csv = new Csv("group", "people", "with_outcome", "value", "low", "high");
        groups.byLabel().forEach((label, set) -> {
            String words = MetricText.value(metric, set) + ", " + set.rows() + " people";
            rows.add(new DotChart.Row(label, set.get(metric).map(ReliabilityFigure::estimate), words));
            row(csv, label, set, metric);
        });
        Ruler unit = metric.unit() == Metric.Unit.SHARE ? Ruler.PERCENT : Ruler.PLAIN;
        String what = metric.title() + " by " + groups.grouping();
        return Figure.of(name, title, new DotChart(what, metric.title(), unit, OptionalDouble.empty(), rows), csv);
    }

    private static void row(Csv csv, String label, MetricSet set, Metric metric) {
        set.get(metric)
                .ifPresentOrElse(
                        m -> csv.row(label, set.rows(), set.positives(), m.value(), m.low(), m.high()),
                        () -> csv.row(label, set.rows(), set.positives(), "", "", ""));
    }
}
