package iomtriage.evaluation;

/**
 * A figure with its interval: the one shape of every measure, overall, in a group, or as a difference.
 *
 * @param value the figure, as measured on the rows at hand
 * @param low lower end of the interval
 * @param high upper end of the interval; a percentile interval may lie to one side of the value
 */
public record Measured(double value, double low, double high) {

    /** @throws IllegalArgumentException if a number is not finite or the ends are out of order */
    public Measured {
        boolean finite = Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high);
        if (!finite || low > high) {
            throw new IllegalArgumentException("A measured figure needs a finite value and ends in order.");
        }
    }

    /** Whether the interval leaves a number out, such as 0 for a difference or 1 for a ratio. */
    public boolean excludes(double number) {
        return number < low || number > high;
    }
}
