package iomtriage.charts.axis;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels under an axis. They lie side by side where all fit or where they are numbers, of which some are enough; names that
 * do not all fit hang from the axis.
 */
public final class AxisLabels {

    private static final int LINE = 14;
    private static final int APART = 8;
    private static final int LONGEST = 32;

    private final List<Tick> ticks;
    private final double left;
    private final double step;
    private final boolean hanging;

    /**
     * @param left where the axis begins, in pixels
     * @param step pixels from one step to the next
     */
    public AxisLabels(List<Tick> ticks, double left, double step) {
        this.left = left;
        this.step = step;
        List<Tick> fitting = fitting(ticks, left, step);
        // The first is what is not known: that it is a name says nothing about the others.
        boolean names = ticks.stream()
                .skip(1)
                .allMatch(tick -> Character.isLetter(tick.label().charAt(0)));
        this.hanging = names && fitting.size() < ticks.size() && step >= LINE;
        this.ticks =
                hanging ? ticks.stream().map(tick -> tick.shortened(LONGEST)).toList() : fitting;
    }

    private static List<Tick> fitting(List<Tick> ticks, double left, double step) {
        List<Tick> fitting = new ArrayList<>();
        double free = 0;
        for (Tick tick : ticks) {
            double half = tick.width() / 2;
            double x = left + tick.at() * step;
            if (x - half >= free) {
                fitting.add(tick);
                free = x + half + APART;
            }
        }
        return fitting;
    }

    /** How much room they take below the axis. */
    public int height() {
        double longest = ticks.stream().mapToDouble(Tick::width).max().orElse(0);
        return hanging ? (int) Math.ceil(longest) + APART : LINE + APART;
    }

    public void draw(Svg svg, double axis) {
        for (Tick tick : ticks) {
            double x = left + tick.at() * step;
            svg.line(Look.AXIS, x, axis, x, axis + 4);
            if (hanging) {
                svg.upright(Look.TICK, x + 4, axis + APART, "end", tick.label());
            } else {
                svg.label(Look.TICK, x, axis + LINE + 4, "middle", tick.label());
            }
        }
    }
}
