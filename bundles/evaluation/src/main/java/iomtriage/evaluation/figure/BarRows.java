package iomtriage.evaluation.figure;

import iomtriage.evaluation.internal.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Bars lying down, to the left of 0 and to the right, with name and number in words. */
final class BarRows {

    static final double ROW = 28;
    static final double LEFT = 260;
    static final double RIGHT = 590;

    private final Svg svg;
    private final Scale x;
    private final double bottom;

    BarRows(Caption caption, String unit, List<NamedValue> bars, DoubleStream others) {
        bottom = Plot.TOP + ROW * bars.size();
        svg = new Svg(caption, description(unit, bars), Plot.WIDTH + 40, (int) bottom + 76);
        DoubleStream values = bars.stream().mapToDouble(NamedValue::value);
        x = Scale.over(DoubleStream.concat(DoubleStream.concat(values, others), DoubleStream.of(0)), LEFT, RIGHT);
        Plot.across(svg, x, Plot.TOP, bottom, unit);
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), middle(i));
        }
        svg.line(x.at(0), Plot.TOP, x.at(0), bottom, Plot.AXIS);
    }

    private void bar(NamedValue bar, double y) {
        double end = x.at(bar.value());
        // Outlined when it lowers, filled when it raises: not by colour alone.
        String look = bar.value() < 0
                ? "fill=\"#ffffff\" stroke=\"" + Svg.BLUE + "\" stroke-width=\"2\""
                : "fill=\"" + Svg.BLUE + "\" stroke=\"" + Svg.BLUE + "\" stroke-width=\"2\"";
        svg.rect(Math.min(end, x.at(0)), y - 8, Math.abs(end - x.at(0)), 16, look);
        svg.label(LEFT - 12, y + 4, "end", Words.shortened(bar.name(), 34));
        svg.label(RIGHT + 78, y + 4, "end", Numbers.fixed(bar.value(), 3));
    }

    static double middle(int row) {
        return Plot.TOP + ROW * (row + 0.5);
    }

    Scale x() {
        return x;
    }

    Svg svg() {
        return svg;
    }

    String end(String note) {
        return svg.label(16, bottom + 64, "start", note).end();
    }

    private static String description(String unit, List<NamedValue> bars) {
        return unit + ": "
                + bars.stream()
                        .map(bar -> bar.name() + " " + Numbers.fixed(bar.value(), 3))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
