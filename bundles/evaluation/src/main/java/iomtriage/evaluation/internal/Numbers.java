package iomtriage.evaluation.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text, the same in every country: a full stop, no grouping, no negative zero. */
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
}
