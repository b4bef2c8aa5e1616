package iomtriage.evaluation.programme;

import iomtriage.evaluation.internal.statistics.ChiSquared;
import java.util.OptionalDouble;

/**
 * How many people it takes to show that fewer of those on a programme reoffend than of people like them, by the size for two
 * independent shares without a correction for continuity (Fleiss, Tytun and Ury 1980, formula 1; two-sided at the 5% level).
 * Matching that works makes the true number somewhat smaller; how much is not known beforehand, so nothing is taken off.
 *
 * @param rate share of the compared people who reoffend, above 0 and below 1
 * @param power chance of showing a difference that is there, from .5 to below 1
 * @param compared compared people for each person on the programme, above 0
 */
public record EvaluationPlan(double rate, double power, double compared) {

    /**
     * Fewest people for whom results are made at all. Source: the Justice Data Lab analyses no group that is smaller.
     */
    public static final int FEWEST = 30;

    private static final double LEVEL = 0.95;

    /** Beyond this no area has people. */
    private static final long MOST = 10_000_000;

    /** @throws IllegalArgumentException if a number is out of its range */
    public EvaluationPlan {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("The share who reoffend must lie between 0 and 1, neither included.");
        }
        if (!(power >= 0.5 && power < 1)) {
            throw new IllegalArgumentException("The power must be at least 0.5 and below 1: 0.8 is usual.");
        }
        if (!(compared > 0 && compared <= 1_000)) {
            throw new IllegalArgumentException(
                    "There must be more than 0 compared people for each on the programme, and at most 1,000.");
        }
    }

    /**
     * How many people on the programme must be analysed.
     *
     * @param difference by how much the share who reoffend is lower among them, above 0 and below the rate
     * @return at least {@link #FEWEST}
     * @throws IllegalArgumentException if the difference is out of its range
     */
    public long analysed(double difference) {
        if (!(difference > 0 && difference < rate)) {
            throw new IllegalArgumentException(
                    "The difference must be above 0, and smaller than the share of the compared people who reoffend: no share"
                            + " can fall below nothing.");
        }
        return Math.max(FEWEST, (long) Math.ceil(exactly(difference)));
    }

    private double exactly(double difference) {
        double on = rate - difference;
        double mean = (on + compared * rate) / (1 + compared);
        double chance = ChiSquared.normalReach(LEVEL) * Math.sqrt((1 + 1 / compared) * mean * (1 - mean));
        double real = ChiSquared.normalReach(2 * power - 1) * Math.sqrt(on * (1 - on) + rate * (1 - rate) / compared);
        return (chance + real) * (chance + real) / (difference * difference);
    }

    /**
     * The smallest fall in the share who reoffend that so many people would show.
     *
     * @param analysed people on the programme who are analysed, at least {@link #FEWEST}
     * @return empty if even the largest fall would not show
     * @throws IllegalArgumentException if there are too few
     */
    public OptionalDouble smallestDifference(long analysed) {
        if (analysed < FEWEST || analysed > MOST) {
            throw new IllegalArgumentException("From " + FEWEST + " to " + MOST + " people can be analysed.");
        }
        double low = 0;
        double high = rate;
        // Larger differences need fewer people, so the point between is found by halving.
        for (double middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (exactly(middle) <= analysed) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high < rate ? OptionalDouble.of(high) : OptionalDouble.empty();
    }
}
