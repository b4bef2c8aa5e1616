package iomtriage.charts;

/**
 * A number with its interval.
 *
 * @param low lower end; the number itself where there is no interval
 * @param high upper end; the number itself where there is no interval
 */
public record Estimate(double value, double low, double high) {

    /** A number of which nobody knows how far off it could be. */
    public static Estimate alone(double value) {
        return new Estimate(value, value, value);
    }

    /** An interval has a width. */
    boolean hasInterval() {
        return low < high;
    }
}
