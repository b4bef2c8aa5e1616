package iomtriage.evaluation;

/**
 * How intervals are made: from resamples of people. Source: Efron, B. and Tibshirani, R. (1993) An Introduction to the Bootstrap,
 * chapter 13. Shares are given the interval of as many independent people as their spread over the resamples says.
 *
 * <p>The same seed gives the same resamples, so figures of two models on the same rows can be compared draw by draw.
 *
 * @param seed where the random numbers start
 * @param resamples how often the rows are drawn again, at least 20
 * @param level how often such an interval should cover the truth, between 0 and 1
 */
public record Resampling(long seed, int resamples, double level) {

    private static final int FEWEST = 20;

    /** @throws IllegalArgumentException if there are too few resamples or the level is not between 0 and 1 */
    public Resampling {
        if (resamples < FEWEST) {
            throw new IllegalArgumentException(
                    "An interval needs at least " + FEWEST + " resamples, but " + resamples + " were asked for.");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level of an interval lies between 0 and 1, as in 0.95.");
        }
    }

    /** 1,000 resamples and 95% intervals. */
    public static Resampling standard(long seed) {
        return new Resampling(seed, 1_000, 0.95);
    }
}
