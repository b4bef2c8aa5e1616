package iomtriage.evaluation.internal.statistics;

/** The chi-squared distribution. */
public final class ChiSquared {

    private ChiSquared() {}

    /** The share of the distribution up to x. */
    public static double cumulative(double x, int degrees) {
        return IncompleteGamma.lower(degrees / 2.0, x / 2);
    }

    /** The share of the distribution beyond x. */
    public static double beyond(double x, int degrees) {
        return Math.max(0, 1 - cumulative(x, degrees));
    }

    /**
     * The point that a share of the distribution lies below, by bisection: slower than Newton and never astray.
     *
     * @param share between 0 and 1, both excluded
     * @param degrees at least 1
     */
    public static double quantile(double share, int degrees) {
        double low = 0;
        double high = degrees + 1.0;
        while (cumulative(high, degrees) < share) {
            high *= 2;
        }
        // Stops when no number lies between the ends.
        for (double middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (cumulative(middle, degrees) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** How many standard errors either side of a normal estimate hold so much of it: 1.96 for 0.95. */
    public static double normalReach(double level) {
        return Math.sqrt(quantile(level, 1));
    }
}
