package iomtriage.web.figures;

import java.util.ArrayList;
import java.util.List;

/** Labels beside an upright axis, from below; those that would overlap are left out. */
final class SideLabels {

    /** About how wide a letter is, at the size that labels have. */
    private static final double LETTER = 7.2;

    private static final int LINE = 14;
    private static final int APART = 8;
    private static final int LONGEST = 20;

    private final List<ShapeFigure.Tick> ticks = new ArrayList<>();
    private final double bottom;
    private final double step;

    /** @param bottom where the axis begins, as everything below the top of the picture */
    SideLabels(List<ShapeFigure.Tick> ticks, double bottom, double step) {
        this.bottom = bottom;
        this.step = step;
        double free = bottom + LINE;
        for (ShapeFigure.Tick tick : ticks) {
            if (y(tick) <= free) {
                this.ticks.add(shortened(tick));
                free = y(tick) - LINE;
            }
        }
    }

    private static ShapeFigure.Tick shortened(ShapeFigure.Tick tick) {
        String label = tick.label();
        return label.length() <= LONGEST
                ? tick
                : new ShapeFigure.Tick(tick.at(), label.substring(0, LONGEST - 1) + "\u2026");
    }

    private double y(ShapeFigure.Tick tick) {
        return bottom - tick.at() * step;
    }

    /** How much room they take to the left of the axis. */
    int width() {
        int longest =
                ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
        return (int) Math.ceil(longest * LETTER) + APART;
    }

    void draw(Svg svg, double axis) {
        for (ShapeFigure.Tick tick : ticks) {
            svg.line("iom-axis", axis - 4, y(tick), axis, y(tick))
                    .label("iom-tick", axis - APART, y(tick) + 4, "end", tick.label());
        }
    }
}
