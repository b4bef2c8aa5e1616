package iomtriage.ranking.capacity;

import java.util.SplittableRandom;

/**
 * Random numbers from a seed, by strict arithmetic: the same on every machine, for the same caseload, pack and policy must
 * give the same list.
 */
final class RandomNumbers {

    private final SplittableRandom random;

    RandomNumbers(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Evenly spread, 0 to below 1. */
    double uniform() {
        return random.nextDouble();
    }

    /** Normal with mean 0 and variance 1 (Box and Muller, "A note on the generation of random normal deviates", 1958). */
    double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
