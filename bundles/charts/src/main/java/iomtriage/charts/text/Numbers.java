package iomtriage.charts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as text, the same in every country: a full stop, no negative zero. */
public final class Numbers {

    private Numbers() {}

    /** With so many decimals, halves away from zero. */
    public static String fixed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }

    /** A share per cent, with one decimal and the sign. */
    public static String percent(double share) {
        return fixed(100 * share, 1) + "%";
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
