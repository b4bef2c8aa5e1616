package iomtriage.charts;

import iomtriage.charts.axis.Axis;
import iomtriage.charts.axis.AxisLabels;
import iomtriage.charts.axis.SideLabels;
import iomtriage.charts.svg.Look;
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

    /** Below this width a cell holds a sign alone, and below this height or half of this width nothing. */
    private static final double ROOM_FOR_NUMBER = 42;

    private static final double ROOM_FOR_SIGN = 13;

    /** @throws IllegalArgumentException if there is no cell or the lengths do not fit together */
    public PairChart {
        if (columns < 1 || values.length == 0 || values.length % columns != 0 || people.length != values.length) {
            throw new IllegalArgumentException("A grid of " + columns
                    + " columns needs whole rows, at least one, and as many counts as values, but came with "
                    + values.length + " values and " + people.length + " counts.");
        }
    }

    /** The largest step that somebody is behind, in log-odds. */
    public double largest() {
        return IntStream.range(0, values.length)
                .filter(cell -> people[cell] > 0)
                .mapToDouble(cell -> Math.abs(values[cell]))
                .reduce(0.01, Math::max);
    }

    @Override
    public Svg draw() {
        int rows = values.length / columns;
        double high = (GRID - TOP) / (double) rows;
        SideLabels side = new SideLabels(up.ticks(), GRID, high);
        int left = MEASURE + side.width();
        double wide = (WIDTH - left) / (double) columns;
        AxisLabels below = new AxisLabels(right.ticks(), left, wide);
        Svg svg = new Svg(
                        WIDTH,
                        GRID + below.height() + MEASURE,
                        "What " + up.measure() + " and " + right.measure() + " add together")
                .numbers(inWords());
        double largest = largest();
        for (int cell = 0; cell < values.length; cell++) {
            double x = left + cell % columns * wide;
            double y = GRID - (cell / columns + 1) * high;
            boolean somebody = people[cell] > 0;
            Look look = somebody ? Look.heat(values[cell] / largest) : Look.NOBODY;
            svg.rectangle(look, x, y, Math.max(1, wide - 1), Math.max(1, high - 1));
            String sign = sign(values[cell], largest, wide);
            if (wide >= ROOM_FOR_SIGN && high >= ROOM_FOR_SIGN && (!somebody || !sign.isEmpty())) {
                svg.label(Look.NAME, x + wide / 2, y + high / 2 + 4, "middle", somebody ? sign : "\u00d7");
            }
        }
        side.draw(svg, left);
        below.draw(svg, GRID);
        return svg.label(Look.TICK, (left + WIDTH) / 2.0, GRID + below.height() + 16, "middle", right.measure())
                .upright(Look.TICK, 14, (GRID + TOP) / 2.0, "middle", up.measure())
                .note("In log-odds, on top of what each adds alone. Red with a plus raises the score, blue with a minus"
                        + " lowers it. Grey with a cross: nobody to learn from.");
    }

    private static String sign(double value, double largest, double wide) {
        if (wide >= ROOM_FOR_NUMBER) {
            return Numbers.signed(value, 2);
        }
        // Next to nothing has no sign, as it has no colour.
        return Math.abs(value) < largest / 8 ? "" : value < 0 ? "\u2212" : "+";
    }

    private String inWords() {
        long nobody = IntStream.of(people).filter(count -> count == 0).count();
        return "in log-odds, on top of what each adds alone, in " + values.length + " cells, at most "
                + Numbers.fixed(largest(), 3) + " either way; nobody is behind " + nobody + " of them";
    }
}
