package iomtriage.web.figures;

import iomtriage.additive.shape.ShapeFunction;
import java.util.Locale;

/** A shape function of one feature: what each step adds, how far models made from other people would differ, and how many people are behind it. */
public final class ShapeFigure {

    private static final int WIDTH = 640;
    private static final int LEFT = 50;
    private static final int TOP = 10;
    private static final int SHAPE = 190;
    private static final int PEOPLE_TOP = 215;
    private static final int PEOPLE = 55;
    private static final int BOTTOM = PEOPLE_TOP + PEOPLE;

    private ShapeFigure() {}

    /** Draws a main effect. */
    public static String draw(ShapeFunction shape, Axis axis) {
        double reach = reach(shape);
        double step = (WIDTH - LEFT) / (double) shape.size();
        AxisLabels labels = new AxisLabels(axis.ticks(), LEFT, step);
        Svg svg = new Svg(
                WIDTH,
                BOTTOM + labels.height() + 26,
                "What each step adds, and how many people are behind it; the table has the numbers");
        for (double tick : new double[] {-reach, 0, reach}) {
            svg.line(tick == 0 ? "iom-axis" : "iom-grid", LEFT, y(tick, reach), WIDTH, y(tick, reach))
                    .label(
                            "iom-tick",
                            LEFT - 6,
                            y(tick, reach) + 4,
                            "end",
                            String.format(Locale.UK, "%+.1f", tick).replace('-', '\u2212'));
        }
        steps(svg, shape, reach, step);
        // What is not known is no value: a line sets it apart from the lowest.
        svg.line("iom-apart", LEFT + step, TOP, LEFT + step, BOTTOM)
                .line("iom-axis", LEFT, BOTTOM, WIDTH, BOTTOM)
                .label("iom-tick", LEFT - 6, BOTTOM, "end", "people");
        labels.draw(svg, BOTTOM);
        return svg.label("iom-tick", (LEFT + WIDTH) / 2.0, BOTTOM + labels.height() + 18, "middle", axis.measure())
                .toString();
    }

    private static void steps(Svg svg, ShapeFunction shape, double reach, double step) {
        int most = 1;
        for (int bin = 0; bin < shape.size(); bin++) {
            most = Math.max(most, shape.count(bin));
        }
        for (int bin = 0; bin < shape.size(); bin++) {
            double x = LEFT + bin * step;
            double high = y(shape.value(bin) + shape.standardError(bin), reach);
            double low = y(shape.value(bin) - shape.standardError(bin), reach);
            double people = PEOPLE * (double) shape.count(bin) / most;
            svg.rectangle("iom-band", x, high, step, low - high)
                    .line("iom-step", x, y(shape.value(bin), reach), x + step, y(shape.value(bin), reach))
                    .rectangle("iom-people", x + 1, BOTTOM - people, step - 2, people);
        }
    }

    private static double reach(ShapeFunction shape) {
        double reach = 0.1;
        for (int bin = 0; bin < shape.size(); bin++) {
            reach = Math.max(reach, Math.abs(shape.value(bin)) + shape.standardError(bin));
        }
        return Math.ceil(reach * 10) / 10;
    }

    private static double y(double value, double reach) {
        return TOP + SHAPE * (1 - (Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach));
    }
}
