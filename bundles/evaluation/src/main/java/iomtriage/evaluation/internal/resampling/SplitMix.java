package iomtriage.evaluation.internal.resampling;

/**
 * Random numbers that are the same on every JVM and in every release, which the JDK does not promise of its own generators.
 * Source: Steele, Lea and Flood (2014), Fast Splittable Pseudorandom Number Generators, OOPSLA.
 */
public final class SplitMix {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix(long seed) {
        state = seed;
    }

    /** A generator of its own for one numbered stream, so that resamples can be drawn in any order. */
    public static SplitMix stream(long seed, int number) {
        return new SplitMix(mix(mix(seed + GOLDEN_GAMMA) ^ (number * GOLDEN_GAMMA)));
    }

    /** Uniform over 0 to bound - 1; the bias is below bound / 2^32. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
