package iomtriage.referrals.profile;

import iomtriage.api.score.Interval;

/** Says a probability in words that do not promise more than it holds. */
final class Chance {

    private Chance() {}

    /** Whole per cent; never 0% or 100%, for nobody is certain. */
    static String percent(double probability) {
        long percent = Math.round(100 * probability);
        if (percent < 1) {
            return "less than 1%";
        }
        return percent > 99 ? "more than 99%" : percent + "%";
    }

    static String between(Interval interval) {
        return "between " + percent(interval.low()) + " and " + percent(interval.high());
    }

    /** How many of a hundred, 0 to 100. */
    static long ofHundred(double probability) {
        return Math.round(100 * probability);
    }

    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
