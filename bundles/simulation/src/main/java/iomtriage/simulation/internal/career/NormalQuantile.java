package iomtriage.simulation.internal.career;

/** The standard normal quantile, by bisection on the distribution function of Abramowitz and Stegun 26.2.17 (error below 1e-7). */
final class NormalQuantile {

    private NormalQuantile() {}

    static double of(double probability) {
        double low = -8;
        double high = 8;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double below(double x) {
        double t = 1 / (1 + .2316419 * Math.abs(x));
        double polynomial =
                t * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double upper = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI) * polynomial;
        return x >= 0 ? 1 - upper : upper;
    }
}
