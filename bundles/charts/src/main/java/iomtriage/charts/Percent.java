package iomtriage.charts;

import iomtriage.charts.text.Numbers;

/** Chances in whole per cent; never "0%" or "100%" for what is not certain. */
public final class Percent {

    static final double ONE = 0.01;

    private Percent() {}

    /** From where to where an interval reaches, with as many decimals as tell its ends apart. */
    public static String whole(double low, double high) {
        String from = whole(low);
        String to = whole(high);
        return from.equals(to) ? Numbers.percentRange(low, high) : from + " to " + to;
    }

    public static String whole(double chance) {
        if (chance > 0 && chance < ONE) {
            return "under 1%";
        }
        return chance > 1 - ONE && chance < 1 ? "over 99%" : Math.round(100 * chance) + "%";
    }
}
