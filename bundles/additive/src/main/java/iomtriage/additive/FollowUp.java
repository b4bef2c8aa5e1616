package iomtriage.additive;

/**
 * How long each row was followed, for a model of when an outcome happens. Time is divided into periods of equal length, and counts in
 * them: an outcome at 2.3 happens in the third. Not copied: treat the array as read-only.
 *
 * @param time when the outcome happened, or else until when the row was followed without it, in periods; 0 or more
 * @param periods how many periods the model looks ahead, at least 1; what happens later has not happened in them
 */
@SuppressWarnings("ArrayRecordComponent")
public record FollowUp(double[] time, int periods) {
    /** Longest look ahead. */
    public static final int MOST_PERIODS = 1_200;

    /** Name of the feature that says which period it is, from 1 on; the last of a model's features. */
    public static final String PERIOD = "period";

    /** Whether the outcome happened in one of the periods. */
    boolean happens(int row, boolean happened) {
        return happened && time[row] <= periods;
    }

    /**
     * In how many periods a row was at risk, the one in which the outcome happened included. A period in which follow-up ends counts
     * from its middle on: on average half of those whose follow-up ends in a period are at risk in it, as in a life table.
     */
    int periodsAtRisk(int row, boolean happened) {
        double last = happened ? Math.max(1, Math.ceil(time[row])) : Math.floor(time[row] + 0.5);
        return (int) Math.min(periods, last);
    }
}
