package iomtriage.charts;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;

/**
 * Bars that add up: each starts where the one before it ended. To the right and filled raises risk, to the left and outlined
 * lowers it. In log-odds.
 */
public final class ContributionBars {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 20;
    private static final double MARGIN = 0.05;

    private final double low;
    private final double span;
    private final double start;

    /**
     * A scale on which every bar fits.
     *
     * @param base where the first bar starts
     * @param inOrder how long the bars are
     * @param total where the last one ends
     */
    public ContributionBars(double base, double[] inOrder, double total) {
        double least = Math.min(base, total);
        double most = Math.max(base, total);
        double sum = base;
        for (double each : inOrder) {
            sum += each;
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        this.low = least - MARGIN;
        this.span = most - least + 2 * MARGIN;
        this.start = base;
    }

    /** The bar between two sums. */
    public String draw(double from, double to) {
        double left = Math.min(x(from), x(to));
        return new Svg(WIDTH, HEIGHT, to >= from ? "raises" : "lowers")
                .line(Look.AXIS, x(start), 0, x(start), HEIGHT)
                .rectangle(
                        to >= from ? Look.RAISES : Look.LOWERS,
                        left,
                        4,
                        Math.max(1, Math.abs(x(to) - x(from))),
                        HEIGHT - 8)
                .inPage();
    }

    private double x(double logOdds) {
        return Math.max(0, Math.min(WIDTH, (logOdds - low) / span * WIDTH));
    }
}
