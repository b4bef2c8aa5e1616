package iomtriage.additive.internal.arithmetic;

/**
 * Every number in a model is a multiple of 2^-40 (9e-13). Sums of such numbers below 4096 are exact in a double, so terms
 * add up to the log-odds to the last bit in any order, and a constraint that holds for the terms holds for the sum.
 */
public final class Grid {
    private static final double UNIT = 0x1p-40;
    private static final double PER_UNIT = 0x1p40;
    /** No single value of a term lies further out than this. */
    private static final double LIMIT = 64;

    private Grid() {}

    /** The nearest multiple of the unit, held within +-64; rounding keeps the order of values. */
    public static double round(double value) {
        double held = Math.max(-LIMIT, Math.min(LIMIT, value));
        return Math.rint(held * PER_UNIT) * UNIT;
    }
}
