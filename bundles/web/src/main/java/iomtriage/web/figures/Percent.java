package iomtriage.web.figures;

import iomtriage.api.score.Interval;

/** Chances in whole per cent; never "0%" or "100%" for what is not certain. */
final class Percent {

    static final double ONE = 0.01;

    private Percent() {}

    /** From where to where an interval reaches, with as many decimals as tell its ends apart. */
    static String whole(Interval interval) {
        String low = whole(interval.low());
        String high = whole(interval.high());
        return low.equals(high) ? interval.percent(1) : low + " to " + high;
    }

    static String whole(double chance) {
        if (chance > 0 && chance < ONE) {
            return "under 1%";
        }
        return chance > 1 - ONE && chance < 1 ? "over 99%" : Math.round(100 * chance) + "%";
    }
}
