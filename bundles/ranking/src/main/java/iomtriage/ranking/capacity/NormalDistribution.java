package iomtriage.ranking.capacity;

/** The normal distribution. */
final class NormalDistribution {

    private static final double[] COEFFICIENTS = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};
    private static final double SCALE = 0.2316419;

    private NormalDistribution() {}

    /** Probability of lying below a value, to 7.5e-8: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
    static double below(double value) {
        double t = 1 / (1 + SCALE * Math.abs(value));
        double sum = 0;
        for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
            sum = (sum + COEFFICIENTS[i]) * t;
        }
        double tail = StrictMath.exp(-value * value / 2) / Math.sqrt(2 * Math.PI) * sum;
        return value >= 0 ? 1 - tail : tail;
    }
}
