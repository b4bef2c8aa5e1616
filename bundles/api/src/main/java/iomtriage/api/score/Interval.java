package iomtriage.api.score;

/**
 * How far a probability could lie either way, from the spread of the model's bags.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Interval(double low, double high) {

    /** @throws IllegalArgumentException if the ends are not probabilities in order */
    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("An interval must lie within 0 and 1, lower end first.");
        }
    }
}
