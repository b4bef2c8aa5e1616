package iomtriage.web.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels under an axis. They lie side by side where all fit or where they are numbers, of which some are enough; names that
 * do not all fit hang from the axis.
 */
final class AxisLabels {

    /** About how wide a letter is, at the size that labels have. */
    private static final double LETTER = 7.2;

    private static final int LINE = 14;
    private static final int APART = 8;
    private static final int LONGEST = 32;

    private final List<ShapeFigure.Tick> ticks;
    private final double left;
    private final double step;
    private final boolean hanging;

    AxisLabels(List<ShapeFigure.Tick> ticks, double left, double step) {
        this.left = left;
        this.step = step;
        List<ShapeFigure.Tick> fitting = fitting(ticks, left, step);
        // The first is what is not known: that it is a name says nothing about the others.
        boolean names = ticks.stream()
                .skip(1)
                .allMatch(tick -> Character.isLetter(tick.label().charAt(0)));
        this.hanging = names && fitting.size() < ticks.size() && step >= LINE;
        this.ticks = hanging ? ticks.stream().map(AxisLabels::shortened).toList() : fitting;
    }

    private static ShapeFigure.Tick shortened(ShapeFigure.Tick tick) {
        String label = tick.label();
        return label.length() <= LONGEST
                ? tick
                : new ShapeFigure.Tick(tick.at(), label.substring(0, LONGEST - 1) + "\u2026");
    }

    private static List<ShapeFigure.Tick> fitting(List<ShapeFigure.Tick> ticks, double left, double step) {
        List<ShapeFigure.Tick> fitting = new ArrayList<>();
        double free = 0;
        for (ShapeFigure.Tick tick : ticks) {
            double half = tick.label().length() * LETTER / 2;
            double x = left + tick.at() * step;
            if (x - half >= free) {
                fitting.add(tick);
                free = x + half + APART;
            }
        }
        return fitting;
    }

    /** How much room they take below the axis. */
    int height() {
        int longest =
                ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
        return hanging ? (int) Math.ceil(longest * LETTER) + APART : LINE + APART;
    }

    void draw(Svg svg, double axis) {
        for (ShapeFigure.Tick tick : ticks) {
            double x = left + tick.at() * step;
            svg.line("iom-axis", x, axis, x, axis + 4);
            if (hanging) {
                svg.hanging("iom-tick", x + 4, axis + APART, tick.label());
            } else {
                svg.label("iom-tick", x, axis + LINE + 4, "middle", tick.label());
            }
        }
    }
}
