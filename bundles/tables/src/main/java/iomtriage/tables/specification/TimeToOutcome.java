package iomtriage.tables.specification;

/**
 * Where a task also learns when the outcome happens: people may then be followed for unlike times.
 *
 * @param column name of the column of use TIME that says when the outcome happened, or else until when the person was followed
 * @param until what the column holds where the window ends, in its own unit: 52 where it counts weeks and the window is a year
 * @param periods into how many equal periods the window is divided, the chance by the end of each of which is told
 */
public record TimeToOutcome(String column, double until, int periods) {

    /** Most periods. */
    public static final int MOST_PERIODS = 1_200;

    /** A time of the column, counted in periods. */
    public double inPeriods(double time) {
        return time * periods / until;
    }
}
