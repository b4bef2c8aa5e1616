package iomtriage.evaluation.figure;

import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** One metric by group: a dot with its interval, the figure and the count in words beside it. */
public final class GroupPlot {

    private static final double ROW = 34;
    private static final double LEFT = 220;
    private static final double RIGHT = 470;

    private GroupPlot() {}

    public static Figure of(Caption caption, GroupMetrics groups, Metric metric) {
        List<Measured> measured = new ArrayList<>();
        groups.byLabel().values().forEach(set -> set.get(metric).ifPresent(measured::add));
        double bottom = Plot.TOP + ROW * groups.byLabel().size();
        String description = metric.title() + " by " + groups.grouping() + ":" + words(groups, metric);
        Svg svg = new Svg(caption, description, Plot.WIDTH + 60, (int) bottom + 56);
        Scale x = measured.isEmpty()
                ? new Scale(0, 1, LEFT, RIGHT)
                : Scale.over(
                        measured.stream().flatMapToDouble(m -> DoubleStream.of(m.low(), m.high(), m.value())),
                        LEFT,
                        RIGHT);
        Plot.across(svg, x, Plot.TOP, bottom, metric.title());
        Csv csv = new Csv("group", "people", "with_outcome", "value", "low", "high");
        double y = Plot.TOP + ROW / 2;
        for (Map.Entry<String, MetricSet> group : groups.byLabel().entrySet()) {
            row(svg, x, y, group.getKey(), group.getValue(), metric);
            csvRow(csv, group.getKey(), group.getValue(), metric);
            y += ROW;
        }
        return new Figure(caption.name(), caption.title(), svg.end(), csv.toString());
    }

    private static void row(Svg svg, Scale x, double y, String label, MetricSet set, Metric metric) {
        svg.label(LEFT - 12, y + 4, "end", Words.shortened(label, 28));
        set.get(metric).ifPresent(measured -> {
            Plot.whisker(svg, x, measured.low(), measured.high(), y);
            svg.circle(x.at(measured.value()), y, 5, Plot.FILLED);
        });
        svg.label(RIGHT + 16, y + 4, "start", value(set, metric) + ", " + set.rows() + " people");
    }

    private static void csvRow(Csv csv, String label, MetricSet set, Metric metric) {
        set.get(metric)
                .ifPresentOrElse(
                        m -> csv.row(label, set.rows(), set.positives(), m.value(), m.low(), m.high()),
                        () -> csv.row(label, set.rows(), set.positives(), "", "", ""));
    }

    private static String words(GroupMetrics groups, Metric metric) {
        List<String> words = new ArrayList<>();
        groups.byLabel().forEach((label, set) -> words.add(" " + label + " " + value(set, metric)));
        return String.join(";", words) + ".";
    }

    private static String value(MetricSet set, Metric metric) {
        return set.get(metric)
                .map(m -> metric.unit() == Metric.Unit.SHARE ? Numbers.percent(m.value()) : Numbers.fixed(m.value(), 3))
                .orElse("not defined");
    }
}
