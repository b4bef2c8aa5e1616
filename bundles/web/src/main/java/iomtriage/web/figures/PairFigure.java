package iomtriage.web.figures;

import iomtriage.additive.FeatureBins;
import iomtriage.additive.ShapeFunction;
import java.util.Locale;

/** What two features add together, as a grid: red raises, blue lowers, grey has nobody behind it. */
public final class PairFigure {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int LEFT = 30;
    private static final int BOTTOM = 30;
    private static final int SHADES = 4;

    private PairFigure() {}

    /** Draws a pair: the first feature upwards, the second to the right. */
    public static String draw(ShapeFunction shape, FeatureBins second, String up, String right) {
        double reach = reach(shape);
        Svg svg = new Svg(WIDTH, HEIGHT, "What " + up + " and " + right + " add together; the table has the numbers");
        int rows = shape.first().binCount();
        double width = (WIDTH - LEFT) / (double) second.binCount();
        double height = (HEIGHT - BOTTOM) / (double) rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < second.binCount(); column++) {
                int cell = shape.cell(row, column);
                svg.rectangle(
                        style(shape, cell, reach),
                        LEFT + column * width,
                        (rows - 1 - row) * height,
                        Math.max(1, width - 1),
                        Math.max(1, height - 1));
            }
        }
        return svg.label("iom-tick", LEFT, HEIGHT - 10, "start", "not known, then lowest to highest: " + right)
                .upright("iom-tick", 16, HEIGHT - BOTTOM, up)
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
