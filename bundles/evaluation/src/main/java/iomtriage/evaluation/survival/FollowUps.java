package iomtriage.evaluation.survival;

import iomtriage.evaluation.NotMeasurableException;

/**
 * How long each person was followed, and whether that ended with the outcome. Whoever was followed to a time without the outcome is
 * known not to have had it by then. Arrays are not copied: treat them as read-only.
 *
 * @param time time of the outcome, or else until when the person was followed; above 0 or 0, in any unit
 * @param happened whether it is the time of the outcome
 */
@SuppressWarnings("ArrayRecordComponent")
public record FollowUps(double[] time, boolean[] happened) {

    /** @throws NotMeasurableException if the numbers of times and outcomes differ, or a time is missing or below 0 */
    public FollowUps {
        if (time.length != happened.length) {
            throw new NotMeasurableException(
                    "Cannot evaluate",
                    time.length + " times came with " + happened.length + " outcomes",
                    "Hand over exactly one of each per row");
        }
        for (double each : time) {
            if (!(each >= 0 && Double.isFinite(each))) {
                throw new NotMeasurableException(
                        "Cannot evaluate",
                        "a time is missing or below 0",
                        "Leave out rows without a time of follow-up");
            }
        }
    }

    /** The same with everything after a time unknown. */
    public FollowUps upTo(double end) {
        double[] cut = new double[time.length];
        boolean[] inside = new boolean[time.length];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = Math.min(time[i], end);
            inside[i] = happened[i] && time[i] <= end;
        }
        return new FollowUps(cut, inside);
    }

    /** How many there are. */
    public int size() {
        return time.length;
    }

    /** Whether it is known of somebody if the outcome had happened by a time. */
    boolean isKnownBy(int row, double by) {
        return time[row] >= by || happened[row];
    }
}
