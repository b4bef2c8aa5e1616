package iomtriage.simulation.internal.career;

import iomtriage.simulation.parameters.OffendingParameters;

/** The three needs factors of a person: each wanders about its mean from one half-year to the next. */
final class NeedsFactors {

    private static final double HALF_YEAR = 365.25 / 2;

    private final double[] mean;
    private final double[] now;
    private final double memory;
    private final double toRate;
    private double day;

    NeedsFactors(double[] mean, double day, OffendingParameters offending) {
        this.mean = mean;
        this.now = mean.clone();
        this.day = day;
        this.memory = offending.needsMemory();
        this.toRate = offending.needsToRate();
    }

    /** Wanders on to a day. Half of a factor's variance is the person, half the times. */
    void advanceTo(double to, RandomStream random) {
        double kept = to - day == HALF_YEAR ? memory : StrictMath.pow(memory, (to - day) / HALF_YEAR);
        double shock = StrictMath.sqrt(1 - kept * kept);
        for (int i = 0; i < now.length; i++) {
            now[i] = mean[i] + kept * (now[i] - mean[i]) + shock * random.normal();
        }
        day = to;
    }

    double sum() {
        return now[0] + now[1] + now[2];
    }

    /** The factor on the rate. */
    double rateFactor() {
        return StrictMath.exp(toRate * sum());
    }

    double[] copy() {
        return now.clone();
    }
}
