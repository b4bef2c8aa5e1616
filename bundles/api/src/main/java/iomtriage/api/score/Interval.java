package iomtriage.api.score;

import java.util.Locale;
import java.util.Optional;

/**
 * Where 95 of 100 packs made in the same way from other people would put a predicted chance or share, estimated from the
 * spread over the bags of one pack. What all such packs get wrong alike is not in it, nor is what chance will make of a
 * prediction.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Interval(double low, double high) {

    /** What every 95% interval of a prediction is one of, as a sentence to stand beside it. */
    public static final String MEANING =
            "95% interval: what packs made in the same way from other people would predict,"
                    + " judging by how far parts of this pack disagree. What happens can lie outside it.";

    /** Why there may be none, as a sentence to stand beside one that is missing. */
    public static final String NONE =
            "No interval is given where parts of the pack do not disagree or there is one part"
                    + " only: how far off it could be is not known.";

    private static final int MOST_DECIMALS = 6;

    /** @throws IllegalArgumentException if the ends are not two probabilities in order: an interval has a width */
    public Interval {
        if (!(0 <= low && low < high && high <= 1)) {
            throw new IllegalArgumentException(
                    "An interval must lie within 0 and 1, lower end first, and have a width.");
        }
    }

    /** The interval between two ends, none where they are the same: it would claim a certainty that nobody has. */
    public static Optional<Interval> between(double low, double high) {
        return low == high ? Optional.empty() : Optional.of(new Interval(low, high));
    }

    /** As in "0.61% to 0.64%": the ends in per cent, with {@link #decimals} of at least so many. */
    public String percent(int least) {
        int decimals = decimals(least);
        return percent(low, decimals) + " to " + percent(high, decimals);
    }

    /** How many decimals of a percentage, at least so many, tell the ends apart; what lies between them is written alike. */
    public int decimals(int least) {
        int decimals = least;
        while (decimals < MOST_DECIMALS && percent(low, decimals).equals(percent(high, decimals))) {
            decimals++;
        }
        return decimals;
    }

    /** A chance or share, 0 to 1, in per cent. */
    public static String percent(double share, int decimals) {
        return String.format(Locale.UK, "%." + decimals + "f%%", 100 * share);
    }
}
