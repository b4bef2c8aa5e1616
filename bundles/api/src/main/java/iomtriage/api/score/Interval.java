package iomtriage.api.score;

import java.util.Locale;
import java.util.Optional;

/**
 * A 95% interval of a chance or a share. What it is an interval of, the place says that holds it: of a score,
 * {@link #MEANING}; of what a list accounts for, {@link iomtriage.api.referral.Coverage#MEANING}.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Interval(double low, double high) {

    /** What the interval of a score is one of, as sentences to stand beside it. */
    public static final String MEANING =
            "95% interval of a score: what packs made in the same way from other people would say on average."
                    + " What all such packs get wrong alike is not in it.";

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

    /**
     * {@return the interval between two ends; empty where they are the same: it would claim a certainty that nobody
     * has}
     *
     * @param low lower end, 0 to 1
     * @param high upper end, 0 to 1
     * @throws IllegalArgumentException if the ends lie outside 0 and 1 or are not in order
     */
    public static Optional<Interval> between(double low, double high) {
        return low == high ? Optional.empty() : Optional.of(new Interval(low, high));
    }

    /**
     * {@return the ends in per cent, as in "0.61% to 0.64%"}
     *
     * @param least with how many decimals at least, 0 or more: see {@link #decimals}
     */
    public String percent(int least) {
        int decimals = decimals(least);
        return percent(low, decimals) + " to " + percent(high, decimals);
    }

    /**
     * {@return how many decimals of a percentage tell the ends apart, at most 6 or as many as asked for} What lies
     * between the ends is written alike.
     *
     * @param least how many at least, 0 or more
     */
    public int decimals(int least) {
        int decimals = least;
        while (decimals < MOST_DECIMALS && percent(low, decimals).equals(percent(high, decimals))) {
            decimals++;
        }
        return decimals;
    }

    /**
     * {@return a chance or share in per cent, as in "0.61%"}
     *
     * @param share 0 to 1
     * @param decimals how many decimals, 0 or more
     */
    public static String percent(double share, int decimals) {
        return String.format(Locale.UK, "%." + decimals + "f%%", 100 * share);
    }
}
