package iomtriage.charts.axis;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import java.util.ArrayList;
import java.util.List;

/** Labels beside an upright axis, from below; those that would overlap are left out. */
public final class SideLabels {

    private static final int LINE = 14;
    private static final int APART = 8;
    private static final int LONGEST = 20;

    private final List<Tick> ticks = new ArrayList<>();
    private final double bottom;
    private final double step;

    /**
     * @param bottom where the axis begins, as everything below the top of the picture
     * @param step pixels from one step to the next
     */
    public SideLabels(List<Tick> ticks, double bottom, double step) {
        this.bottom = bottom;
        this.step = step;
        double free = bottom + LINE;
        for (Tick tick : ticks) {
            if (y(tick) <= free) {
                this.ticks.add(tick.shortened(LONGEST));
                free = y(tick) - LINE;
            }
        }
    }

    private double y(Tick tick) {
        return bottom - tick.at() * step;
    }

    /** How much room they take to the left of the axis. */
    public int width() {
        double longest = ticks.stream().mapToDouble(Tick::width).max().orElse(0);
        return (int) Math.ceil(longest) + APART;
    }

    public void draw(Svg svg, double axis) {
        for (Tick tick : ticks) {
            svg.line(Look.AXIS, axis - 4, y(tick), axis, y(tick))
                    .label(Look.TICK, axis - APART, y(tick) + 4, "end", tick.label());
        }
    }
}
