package iomtriage.charts.axis;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import iomtriage.charts.text.Numbers;
import java.util.function.DoubleFunction;

/** Draws the axis of a scale: rules at round numbers, the numbers, and what they measure. */
public enum Ruler {
    PERCENT(share -> Numbers.compact(100 * share, 4).replace('-', '\u2212') + "%"),
    COUNT(Numbers::count),
    SIGNED(number -> Numbers.signed(number, 6)),
    PLAIN(number -> Numbers.compact(number, 6).replace('-', '\u2212'));

    private final DoubleFunction<String> words;

    Ruler(DoubleFunction<String> words) {
        this.words = words;
    }

    /** A number as it stands on the axis. */
    public String text(double number) {
        return words.apply(number);
    }

    /** Upright rules, their numbers below. */
    public void across(Svg svg, Scale x, double top, double bottom, String measure) {
        for (double tick : x.ticks()) {
            svg.line(Look.GRID, x.at(tick), top, x.at(tick), bottom)
                    .label(Look.TICK, x.at(tick), bottom + 18, "middle", words.apply(tick));
        }
        svg.line(Look.AXIS, x.from(), bottom, x.to(), bottom)
                .label(Look.TICK, x.middle(), bottom + 38, "middle", measure);
    }

    /** Level rules, their numbers to the left. */
    public void up(Svg svg, Scale y, double left, double right, String measure) {
        for (double tick : y.ticks()) {
            svg.line(Look.GRID, left, y.at(tick), right, y.at(tick))
                    .label(Look.TICK, left - 6, y.at(tick) + 4, "end", words.apply(tick));
        }
        svg.line(Look.AXIS, left, y.from(), left, y.to()).upright(Look.TICK, 14, y.middle(), "middle", measure);
    }
}
