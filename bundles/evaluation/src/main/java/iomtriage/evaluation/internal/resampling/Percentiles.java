package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.Measured;
import java.util.Arrays;
import java.util.Optional;

/** A bootstrap's draws as an interval. */
public final class Percentiles {

    /** With more draws undefined than this, the interval would leave out just the awkward ones. */
    private static final double LEAST_DEFINED = 0.9;

    private Percentiles() {}

    /** Nothing if the value, or more than one draw in ten, is not defined. */
    public static Optional<Measured> interval(double value, double[] draws, double level) {
        double[] sorted = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
        if (!Double.isFinite(value) || sorted.length < LEAST_DEFINED * draws.length) {
            return Optional.empty();
        }
        double tail = (1 - level) / 2;
        return Optional.of(new Measured(value, at(sorted, tail), at(sorted, 1 - tail)));
    }

    /** A quantile of sorted numbers, linear between neighbours (type 7 of Hyndman and Fan, 1996). */
    public static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
