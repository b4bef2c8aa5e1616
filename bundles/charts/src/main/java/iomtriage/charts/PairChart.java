package iomtriage.charts;

import iomtriage.charts.axis.Axis;
import iomtriage.charts.axis.AxisLabels;
import iomtriage.charts.axis.SideLabels;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import iomtriage.charts.text.Numbers;
import java.util.stream.IntStream;

/**
 * What two features add together, as a grid. Red with a plus raises the score, blue with a minus lowers it, deeper is more. A
 * grey cell with a cross has nobody behind it: nothing there was learnt from a person.
 *
 * @param up axis of the first feature
 * @param right axis of the second
 * @param columns steps of the second
 * @param values in log-odds: cell = step of the first * columns + step of the second
 * @param people behind each cell, in the same order
 */
public record PairChart(Axis up, Axis right, int columns, double[] values, int[] people) implements Chart {

    private static final int WIDTH = 640;
    private static final int GRID = 390;
    private static final int TOP = 6;

    /** From the edge of the picture to the labels of the rows: what the axis measures stands there. */
    private static final int MEASURE = 24;

    /** Below this width a cell holds a sign without its number. */
    private static final double ROOM_FOR_NUMBER = 42;

    /** A cell is never lower, so that its sign can be seen. */
    private static final double LOWEST = 9;

    /** @throws IllegalArgumentException if there is no cell or the lengths do not fit together */
    public PairChart {
        if (columns < 1 || values.length == 0 || values.length % columns != 0 || people.length != values.length) {
            throw new IllegalArgumentException("A grid of " + columns
                    + " columns needs whole rows, at least one, and as many counts as values, but came with "
                    + values.length + " values and " + people.length + " counts.");
        }
    }

    /** The largest step that someone is behind, in log-odds. */
    public double largest() {
        return IntStream.range(0, values.length)
                .filter(cell -> people[cell] > 0)
                .mapToDouble(cell -> Math.abs(values[cell]))
                .reduce(0.01, Math::max);
    }

    @Override
    public Svg draw() {
        int rows = values.length / columns;
        double high = Math.max(LOWEST, (GRID - TOP) / (double) rows);
        int bottom = (int) Math.ceil(TOP + rows * high);
        SideLabels side = new SideLabels(up.ticks(), bottom, high);
        int left = MEASURE + side.width();
        double wide = (WIDTH - left) / (double) columns;
        AxisLabels below = new AxisLabels(right.ticks(), left, wide);
        Svg svg = new Svg(
                        WIDTH,
                        bottom + below.height() + MEASURE,
                        "What " + up.measure() + " and " + right.measure() + " add together")
                .numbers(inWords());
        cells(svg, left, bottom, wide, high);
        side.draw(svg, left);
        below.draw(svg, bottom);
        return svg.label(Look.TICK, (left + WIDTH) / 2.0, bottom + below.height() + 16, "middle", right.measure())
                .upright(Look.TICK, 14, (bottom + TOP) / 2.0, "middle", up.measure())
                .note("In log-odds, on top of what each adds alone. Red with a plus raises the score, blue with a minus"
                        + " lowers it. Grey with a cross: nobody to learn from.");
    }

    private void cells(Svg svg, int left, int bottom, double wide, double high) {
        double largest = largest();
        double reach = Math.min(3, Math.min(wide, high) / 4);
        Path signs = new Path();
        Path crosses = new Path();
        for (int cell = 0; cell < values.length; cell++) {
            double x = left + cell % columns * wide;
            double y = bottom - (cell / columns + 1) * high;
            double centre = x + wide / 2 - 0.5;
            double middle = y + high / 2 - 0.5;
            long shade = Look.shades(values[cell] / largest);
            svg.rectangle(
                    people[cell] > 0 ? Look.heat(shade) : Look.NOBODY,
                    x,
                    y,
                    Math.max(1, wide - 1),
                    Math.max(1, high - 1));
            if (people[cell] == 0) {
                crosses.stroke(centre - reach, middle - reach, centre + reach, middle + reach)
                        .stroke(centre - reach, middle + reach, centre + reach, middle - reach);
            } else if (wide >= ROOM_FOR_NUMBER) {
                svg.label(Look.NAME, centre, middle + 4, "middle", Numbers.signed(values[cell], 2));
            } else if (shade != 0) {
                sign(signs, centre, middle, reach, shade);
            }
        }
        svg.path(Look.CROSS, crosses).path(Look.SIGN, signs);
    }

    private static void sign(Path signs, double centre, double middle, double reach, long shade) {
        signs.stroke(centre - reach, middle, centre + reach, middle);
        if (shade > 0) {
            signs.stroke(centre, middle - reach, centre, middle + reach);
        }
    }

    private String inWords() {
        long nobody = IntStream.of(people).filter(count -> count == 0).count();
        return "in log-odds, on top of what each adds alone, in " + values.length + " cells, at most "
                + Numbers.fixed(largest(), 3) + " either way; nobody is behind " + nobody + " of them";
    }
}
