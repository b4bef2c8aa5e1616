package iomtriage.reviews.wording;

import iomtriage.api.score.Interval;
import java.util.Optional;

/** Says a probability in words that do not promise more than it holds. */
public final class Chance {

    private Chance() {}

    /** Whole per cent; never 0% or 100%, for nobody is certain. */
    public static String percent(double probability) {
        long percent = Math.round(100 * probability);
        if (percent < 1) {
            return "less than 1%";
        }
        return percent > 99 ? "more than 99%" : percent + "%";
    }

    /** Where a probability could lie, or that this is not known. */
    static String range(Optional<Interval> interval) {
        return interval.map(Chance::between).orElse("how far off it could be is not known");
    }

    private static String between(Interval interval) {
        String low = percent(interval.low());
        String high = percent(interval.high());
        return (low.equals(high) ? interval.percent(1) : "between " + low + " and " + high)
                + " had it been worked out from other people's records";
    }

    /** How many of a hundred, 0 to 100. */
    static long ofHundred(double probability) {
        return Math.round(100 * probability);
    }
}
