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
     * First less second, of pairs. Source: Newcombe, R. G. (1998), Statistics in Medicine 17:2635-2650, method 10.
     *
     * @param correlation between the two members of a pair, -1 to 1, as {@link #correlation} has it
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
     * How far the two members of a pair go together: phi, with a correction for continuity that takes it towards 0. Source: as
     * {@link #difference(Measured, Measured, double)}.
     *
     * @param both pairs of which both have the outcome
     * @param first pairs of which the first alone has it
     * @param second pairs of which the second alone has it
     * @param neither pairs of which neither has it
     */
    public static double correlation(double both, double first, double second, double neither) {
        double margins = (both + first) * (second + neither) * (both + second) * (first + neither);
        double together = both * neither - first * second;
        if (together > 0) {
            together = Math.max(0, together - (both + first + second + neither) / 2);
        }
        return margins == 0 ? 0 : together / Math.sqrt(margins);
    }

    /** First over second, of different people; nothing where the second is 0. */
    public static Optional<Measured> ratio(Measured first, Measured second) {
        return ratio(first, second, 0);
    }

    /**
     * First over second, of pairs. Source: Donner, A. and Zou, G. Y. (2012), Statistical Methods in Medical Research 21:347-359.
     *
     * @param correlation between the two members of a pair, -1 to 1
     * @return nothing where the second is 0
     */
    public static Optional<Measured> ratio(Measured first, Measured second, double correlation) {
        if (!(second.low() > 0 && second.value() > 0)) {
            return Optional.empty();
        }
        double value = first.value() / second.value();
        double together = correlation * (first.value() - first.low()) * (second.high() - second.value());
        double apart = correlation * (first.high() - first.value()) * (second.value() - second.low());
        double low = lowest(first.low(), second.high(), first, second, together);
        double high = highest(first.high(), second.low(), first, second, apart);
        return Optional.of(new Measured(value, Math.max(0, Math.min(value, low)), Math.max(value, high)));
    }

    /** The other root of the equation, which does not divide nothing by nothing where an end is twice its share. */
    private static double lowest(double low, double high, Measured first, Measured second, double together) {
        double product = first.value() * second.value() - together;
        double part = low * (2 * first.value() - low);
        double divisor = product + root(product, part * high * (2 * second.value() - high));
        return part == 0 || divisor <= 0 ? 0 : part / divisor;
    }

    private static double highest(double high, double low, Measured first, Measured second, double apart) {
        double product = first.value() * second.value() - apart;
        double part = low * (2 * second.value() - low);
        return (product + root(product, part * high * (2 * first.value() - high))) / part;
    }

    private static double root(double product, double parts) {
        return Math.sqrt(Math.max(0, product * product - parts));
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
