package iomtriage.evaluation.internal.statistics;

import iomtriage.evaluation.Measured;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Intervals of observed shares, of their differences and of their ratios, that hold up in small groups and at 0 and 1. There,
 * resampling can only draw what was seen, and its interval has no width.
 *
 * <p>How much an interval is to hold is given as z, in standard errors of a normal estimate: 1.96 for 95%.
 */
public final class Shares {

    /** Beyond it no chance is left that a double could hold. */
    private static final double FURTHEST = 38;

    private static final double PRECISION = 1e-9;

    private Shares() {}

    /**
     * One share. Source: Wilson, E. B. (1927), Journal of the American Statistical Association 22:209-212.
     *
     * @param share observed, 0 to 1
     * @param size of how many independent observations, above 0; infinite for a share that is known
     */
    public static Measured interval(double share, double size, double z) {
        double shrink = 1 + z * z / size;
        double centre = (share + z * z / (2 * size)) / shrink;
        double reach = z / shrink * Math.sqrt(share * (1 - share) / size + z * z / (4 * size * size));
        // At 0 and 1 an end is the share itself, which rounding must not miss.
        double low = share == 0 ? 0 : Math.max(0, Math.min(share, centre - reach));
        double high = share == 1 ? 1 : Math.min(1, Math.max(share, centre + reach));
        return new Measured(share, low, high);
    }

    /**
     * First less second, of different people. Source: Newcombe, R. G. (1998), Statistics in Medicine 17:873-890, method 10.
     *
     * @param first a share with its interval
     * @param second another, its interval as wide in the same sense
     */
    public static Measured difference(Measured first, Measured second) {
        return difference(first, second, 0);
    }

    /**
     * First less second, of pairs. Source: Newcombe, R. G. (1998), Statistics in Medicine 17:2635-2650, method 8.
     *
     * @param correlation between the two members of a pair, -1 to 1
     */
    public static Measured difference(Measured first, Measured second, double correlation) {
        double value = first.value() - second.value();
        double down = reach(first.value() - first.low(), second.high() - second.value(), correlation);
        double up = reach(first.high() - first.value(), second.value() - second.low(), correlation);
        return new Measured(value, value - down, value + up);
    }

    private static double reach(double one, double other, double correlation) {
        return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
    }

    /**
     * First over second, of different people. Source: Donner, A. and Zou, G. Y. (2012), Statistical Methods in Medical Research
     * 21:347-359.
     *
     * @return nothing where the second is 0
     */
    public static Optional<Measured> ratio(Measured first, Measured second) {
        if (!(second.low() > 0 && second.value() > 0)) {
            return Optional.empty();
        }
        double value = first.value() / second.value();
        double low = ratioEnd(first.low(), second.high(), first.value(), second.value(), -1);
        double high = ratioEnd(first.high(), second.low(), first.value(), second.value(), 1);
        return Optional.of(new Measured(value, Math.max(0, Math.min(value, low)), Math.max(value, high)));
    }

    private static double ratioEnd(double firstEnd, double secondEnd, double first, double second, int side) {
        double product = first * second;
        double firstPart = firstEnd * (2 * first - firstEnd);
        double secondPart = secondEnd * (2 * second - secondEnd);
        double root = Math.sqrt(Math.max(0, product * product - firstPart * secondPart));
        // The other root of the same equation, which does not divide nothing by nothing where an end is twice its
        // share.
        if (side < 0) {
            return firstPart == 0 ? 0 : firstPart / (product + root);
        }
        return (product + root) / secondPart;
    }

    /**
     * The chance of a difference as large if there were none, as the interval of the difference has it: what is left over by
     * the widest interval that leaves out 0.
     *
     * @param first the interval of a share for each z
     * @param second another's, of different people
     */
    public static double chance(DoubleFunction<Measured> first, DoubleFunction<Measured> second) {
        double within = 0;
        double beyond = FURTHEST;
        while (beyond - within > PRECISION) {
            double z = (within + beyond) / 2;
            if (difference(first.apply(z), second.apply(z)).excludes(0)) {
                within = z;
            } else {
                beyond = z;
            }
        }
        return ChiSquared.beyond(within * within, 1);
    }
}
