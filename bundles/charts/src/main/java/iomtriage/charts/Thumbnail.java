package iomtriage.charts;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;

/** A term of one feature, small enough to stand in a table beside its name. */
public final class Thumbnail {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 34;

    private Thumbnail() {}

    /**
     * @param values in log-odds, for each step
     * @param reach the log-odds that fill the picture, the same for all in one table so that they can be compared
     */
    public static String draw(double[] values, double reach) {
        Path path = new Path();
        double step = WIDTH / (double) values.length;
        for (int i = 0; i < values.length; i++) {
            double y = HEIGHT / 2.0 * (1 - Math.max(-1, Math.min(1, values[i] / reach)));
            path.to(i * step, y).to((i + 1) * step, y);
        }
        return new Svg(WIDTH, HEIGHT, "")
                .line(Look.GRID, 0, HEIGHT / 2.0, WIDTH, HEIGHT / 2.0)
                .path(Look.LINE, path)
                .beside();
    }
}
