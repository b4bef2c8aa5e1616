package iomtriage.simulation.internal.career;

/**
 * A stream of random numbers that depends on nothing but its key: SplitMix64 (Steele, Lea and Flood, 2014). Logarithms are
 * {@link StrictMath}'s, so that it gives the same numbers on every machine. Not thread-safe: one stream for each person.
 */
public final class RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;
    private double spare;
    private boolean hasSpare;

    private RandomStream(long state) {
        this.state = state;
    }

    /** The stream of one person for one purpose. */
    public static RandomStream of(long seed, long person, long purpose) {
        return new RandomStream(mix(mix(mix(seed + GOLDEN) + person * GOLDEN) ^ (purpose + 1) * 0xD1B54A32D192ED03L));
    }

    /** Another stream that depends on where this one stands; this one's own numbers stay as they are. */
    public RandomStream apart() {
        return new RandomStream(mix(mix(state) ^ GOLDEN));
    }

    /** Uniform over all 64-bit numbers. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** Uniform in [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform over 0 to bound - 1. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Whether something with these log-odds happens. */
    public boolean happens(double logOdds) {
        return chance(1 / (1 + StrictMath.exp(-logOdds)));
    }

    /** Exponential with this mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** Standard normal, by the polar method. */
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
    }

    /** Lognormal: the median times e to the power of a normal number with this spread. */
    public double lognormal(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    private static long mix(long z) {
        long mixed = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
