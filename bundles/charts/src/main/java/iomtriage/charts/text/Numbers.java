package iomtriage.charts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as text, the same in every country: a full stop, no negative zero. */
public final class Numbers {

    private static final int MOST_DECIMALS = 6;

    /** Per cent that six decimals can show; less is rounding. */
    private static final double LEAST = 1e-6;

    private Numbers() {}

    /** With so many decimals, halves away from zero. */
    public static String fixed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }

    /** A share per cent, with one decimal, or as many as keep a small share from looking like nothing, and the sign. */
    public static String percent(double share) {
        int decimals = 1;
        while (Math.abs(100 * share) >= LEAST && Math.abs(100 * share) < 0.5 * Math.pow(10, -decimals)) {
            decimals++;
        }
        return fixed(100 * share, decimals) + "%";
    }

    /** As in "0.61% to 0.64%": two shares in per cent, with as many decimals, at least one, as tell them apart. */
    public static String percentRange(double low, double high) {
        int decimals = 1;
        while (decimals < MOST_DECIMALS && fixed(100 * low, decimals).equals(fixed(100 * high, decimals))) {
            decimals++;
        }
        return fixed(100 * low, decimals) + "% to " + fixed(100 * high, decimals) + "%";
    }

    /** As {@link #fixed} without zeros at the end. */
    public static String compact(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A whole number, in groups of three digits. */
    public static String count(double number) {
        return String.format(Locale.UK, "%,d", Math.round(number));
    }

    /** As {@link #compact} with the sign in front, a minus as printers set it; zero has none. */
    public static String signed(double value, int decimals) {
        String number = compact(Math.abs(value), decimals);
        return number.equals("0") ? number : (value < 0 ? '\u2212' : '+') + number;
    }
}
