package iomtriage.web.figures;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.ShapeFunction;
import java.util.Locale;

/** What two features add together, as a grid: red raises, blue lowers, grey has nobody behind it. */
public final class PairFigure {

    private static final int WIDTH = 640;
    private static final int GRID = 390;
    private static final int SHADES = 4;
    /** From the edge of the picture to the labels of the rows: what the axis measures stands there. */
    private static final int MEASURE = 24;

    private PairFigure() {}

    /** Draws a pair: the first feature upwards, the second to the right. */
    public static String draw(ShapeFunction shape, FeatureBins second, Axis up, Axis right) {
        int rows = shape.first().binCount();
        double height = GRID / (double) rows;
        SideLabels side = new SideLabels(up.ticks(), GRID, height);
        int left = MEASURE + side.width();
        double width = (WIDTH - left) / (double) second.binCount();
        AxisLabels below = new AxisLabels(right.ticks(), left, width);
        Svg svg = new Svg(
                WIDTH,
                GRID + below.height() + MEASURE,
                "What " + up.measure() + " and " + right.measure() + " add together; the table has the numbers");
        double reach = reach(shape);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < second.binCount(); column++) {
                svg.rectangle(
                        style(shape, shape.cell(row, column), reach),
                        left + column * width,
                        (rows - 1 - row) * height,
                        Math.max(1, width - 1),
                        Math.max(1, height - 1));
            }
        }
        side.draw(svg, left);
        below.draw(svg, GRID);
        return svg.label("iom-tick", (left + WIDTH) / 2.0, GRID + below.height() + 16, "middle", right.measure())
                .upright("iom-tick", 14, GRID, up.measure())
                .toString();
    }

    /** The largest step, in log-odds. */
    public static String largest(ShapeFunction shape) {
        return String.format(Locale.UK, "%.2f", reach(shape));
    }

    private static String style(ShapeFunction shape, int cell, double reach) {
        if (shape.count(cell) == 0) {
            return "iom-nobody";
        }
        long shade = Math.round(shape.value(cell) / reach * SHADES);
        return "iom-heat-" + shade;
    }

    private static double reach(ShapeFunction shape) {
        double reach = 0.01;
        for (int cell = 0; cell < shape.size(); cell++) {
            if (shape.count(cell) > 0) {
                reach = Math.max(reach, Math.abs(shape.value(cell)));
            }
        }
        return reach;
    }
}
