package iomtriage.web.figures;

import iomtriage.scoring.pack.PackEvaluation.Bin;
import java.util.List;

/** Predicted against observed, with intervals. On the dashed line scores mean what they say. */
public final class ReliabilityFigure {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 50;

    private ReliabilityFigure() {}

    /** @param bins from the lowest scores up, at least one */
    public static String draw(String outcome, List<Bin> bins) {
        double top = top(bins);
        Svg svg = new Svg(
                WIDTH,
                HEIGHT,
                "Predicted chance of " + outcome + " against the share to whom it happened; the table has the numbers");
        for (int tick = 0; tick <= 4; tick++) {
            double share = top * tick / 4.0;
            svg.line("iom-grid", LEFT, y(share, top), WIDTH - RIGHT, y(share, top))
                    .label("iom-tick", LEFT - 6, y(share, top) + 4, "end", percent(share, top))
                    .label("iom-tick", x(share, top), HEIGHT - BOTTOM + 18, "middle", percent(share, top));
        }
        svg.label("iom-tick", (LEFT + WIDTH) / 2.0, HEIGHT - 8, "middle", "predicted")
                .upright("iom-tick", 14, (HEIGHT - BOTTOM) * 0.65, "happened")
                .line("iom-cut", x(0, top), y(0, top), x(top, top), y(top, top));
        for (Bin bin : bins) {
            double x = x(bin.predicted(), top);
            svg.line("iom-whisker", x, y(bin.low(), top), x, y(bin.high(), top))
                    .rectangle("iom-point", x - 4, y(bin.observed(), top) - 4, 8, 8);
        }
        return svg.toString();
    }

    /** Upper end of both scales: a tidy share that nothing lies above. */
    private static double top(List<Bin> bins) {
        double largest = bins.stream()
                .mapToDouble(bin -> Math.max(bin.high(), bin.predicted()))
                .max()
                .orElse(1);
        for (double tidy : new double[] {0.01, 0.02, 0.04, 0.08, 0.2, 0.4, 0.6, 0.8}) {
            if (largest <= tidy) {
                return tidy;
            }
        }
        return 1;
    }

    private static String percent(double share, double top) {
        return top < 0.04 ? Math.round(1_000 * share) / 10.0 + "%" : Svg.percent(share);
    }

    private static double x(double share, double top) {
        return LEFT + (WIDTH - LEFT - RIGHT) * share / top;
    }

    private static double y(double share, double top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share / top);
    }
}
