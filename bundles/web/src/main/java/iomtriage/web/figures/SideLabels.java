package iomtriage.web.figures;

import java.util.ArrayList;
import java.util.List;

/** Labels beside an upright axis, from below; those that would overlap are left out. */
final class SideLabels {

    private static final int LINE = 14;
    private static final int APART = 8;
    private static final int LONGEST = 20;

    private final List<Tick> ticks = new ArrayList<>();
    private final double bottom;
    private final double step;

    /** @param bottom where the axis begins, as everything below the top of the picture */
    SideLabels(List<Tick> ticks, double bottom, double step) {
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
    int width() {
        double longest = ticks.stream().mapToDouble(Tick::width).max().orElse(0);
        return (int) Math.ceil(longest) + APART;
    }

    void draw(Svg svg, double axis) {
        for (Tick tick : ticks) {
            svg.line("iom-axis", axis - 4, y(tick), axis, y(tick))
                    .label("iom-tick", axis - APART, y(tick) + 4, "end", tick.label());
        }
    }
}
