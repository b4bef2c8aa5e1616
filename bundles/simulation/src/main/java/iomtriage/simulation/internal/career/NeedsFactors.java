package iomtriage.simulation.internal.career;

import iomtriage.simulation.parameters.OffendingParameters;

/** The three needs factors of a person: each wanders about its mean from one half-year to the next. */
final class NeedsFactors {

    private final double[] mean;
    private final double[] now;
    private final double memory;
    private final double shock;
    private final double toRate;

    NeedsFactors(double[] mean, OffendingParameters offending) {
        this.mean = mean;
        this.now = mean.clone();
        this.memory = offending.needsMemory();
        this.shock = StrictMath.sqrt(1 - memory * memory);
        this.toRate = offending.needsToRate();
    }

    /** One half-year on. Half of a factor's variance is the person, half the times. */
    void step(RandomStream random) {
        for (int i = 0; i < now.length; i++) {
            now[i] = mean[i] + memory * (now[i] - mean[i]) + shock * random.normal();
        }
    }

    double sum() {
        return now[0] + now[1] + now[2];
    }

    /** Logarithm of the factor on the rate. */
    double logRate() {
        return toRate * sum();
    }

    double[] copy() {
        return now.clone();
    }
}
