package iomtriage.additive.internal.arithmetic;

/**
 * The logistic function from additions, multiplications and divisions only, so that it gives the same bits on every
 * machine and is fast enough for the inner loop of boosting. Relative error below 1e-13.
 */
public final class Logistic {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double LIMIT = 700;

    private Logistic() {}

    /** 1 / (1 + e^-x). */
    public static double of(double x) {
        return 1 / (1 + exp(-x));
    }

    /** e^x for x held within +-700. */
    private static double exp(double x) {
        double held = x > LIMIT ? LIMIT : (x < -LIMIT ? -LIMIT : x);
        double power = Math.rint(held * LOG2_E);
        double r = (held - power * LN2_HIGH) - power * LN2_LOW;
        // Taylor to the 12th power on |r| <= ln 2 / 2.
        double sum = 1.0 / 479001600;
        sum = sum * r + 1.0 / 39916800;
        sum = sum * r + 1.0 / 3628800;
        sum = sum * r + 1.0 / 362880;
        sum = sum * r + 1.0 / 40320;
        sum = sum * r + 1.0 / 5040;
        sum = sum * r + 1.0 / 720;
        sum = sum * r + 1.0 / 120;
        sum = sum * r + 1.0 / 24;
        sum = sum * r + 1.0 / 6;
        sum = sum * r + 0.5;
        sum = sum * r + 1;
        sum = sum * r + 1;
        return sum * Double.longBitsToDouble(((long) power + 1023) << 52);
    }
}
