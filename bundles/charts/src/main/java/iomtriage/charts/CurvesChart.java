package iomtriage.charts;

import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import java.util.Arrays;
import java.util.List;

/**
 * Curves of groups beside each other, as those of how many have not reoffended yet. Told apart by their dashes and by a key.
 *
 * @param across what lies across, as in "Days at liberty"
 * @param measure what stands upright, a share
 * @param x ascending, one for each value of every curve
 * @param top where the upright axis ends, above 0
 * @param curves at least one
 */
public record CurvesChart(String across, String measure, double[] x, double top, List<Curve> curves) implements Chart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 34;
    private static final int BOTTOM = HEIGHT - 50;
    private static final int KEY = 40;

    public CurvesChart {
        curves = List.copyOf(curves);
    }

    /**
     * A curve.
     *
     * @param values one for each x, each held until the next
     */
    public record Curve(String name, double[] values) {}

    @Override
    public Svg draw() {
        Scale right = new Scale(x[0], x[x.length - 1], LEFT, RIGHT);
        Scale up = new Scale(0, top, BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, measure + " by " + across);
        Ruler.PLAIN.across(svg, right, TOP, BOTTOM, across);
        Ruler.PERCENT.up(svg, up, LEFT, RIGHT, measure);
        int key = LEFT;
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            svg.path(Look.curve(i), steps(curve.values(), right, up))
                    .line(Look.curve(i), key, TOP - 16, key + KEY, TOP - 16)
                    .label(Look.NAME, key + KEY + 8, TOP - 12, "start", curve.name());
            key += (RIGHT - LEFT) / curves.size();
        }
        return svg;
    }

    private Path steps(double[] values, Scale right, Scale up) {
        Path path = new Path().to(right.at(x[0]), up.at(values[0]));
        for (int i = 1; i < x.length; i++) {
            path.to(right.at(x[i]), up.at(values[i - 1]));
            if (values[i] != values[i - 1]) {
                path.to(right.at(x[i]), up.at(values[i]));
            }
        }
        return path;
    }

    /** The highest of some values, rounded up to a tenth. */
    public static double topOf(double[]... values) {
        double highest =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElse(0);
        return Math.max(0.1, Math.ceil(highest * 10) / 10);
    }
}
