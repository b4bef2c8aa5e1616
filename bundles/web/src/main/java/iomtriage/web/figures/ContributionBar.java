package iomtriage.web.figures;

import iomtriage.api.score.Contribution;
import java.util.List;

/** Bars that add up: each starts where the one before it ended. To the right raises risk, to the left lowers it. */
public final class ContributionBar {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 20;
    private static final double MARGIN = 0.05;

    private final double low;
    private final double span;
    private final double start;

    private ContributionBar(double low, double high, double start) {
        this.low = low - MARGIN;
        this.span = high - low + 2 * MARGIN;
        this.start = start;
    }

    /** A scale on which every bar fits. */
    public static ContributionBar scaledTo(double base, List<Contribution> inOrder, double total) {
        double low = Math.min(base, total);
        double high = Math.max(base, total);
        double sum = base;
        for (Contribution each : inOrder) {
            sum += each.logOdds();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        return new ContributionBar(low, high, base);
    }

    /** The bar between two sums, in log-odds. */
    public String draw(double from, double to) {
        String style = to >= from ? "iom-raises" : "iom-lowers";
        String words = to >= from ? "raises" : "lowers";
        return new Svg(WIDTH, HEIGHT, words)
                .line("iom-axis", x(start), 0, x(start), HEIGHT)
                .rectangle(style, Math.min(x(from), x(to)), 4, Math.max(1, Math.abs(x(to) - x(from))), HEIGHT - 8)
                .toString();
    }

    private double x(double logOdds) {
        return Math.max(0, Math.min(WIDTH, (logOdds - low) / span * WIDTH));
    }
}
