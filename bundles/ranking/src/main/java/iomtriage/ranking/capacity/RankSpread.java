package iomtriage.ranking.capacity;

/** Standard deviations, and how far an interval reaches by them. */
final class RankSpread {

    /** Two-sided 95% point of the normal distribution. */
    static final double NORMAL_95 = 1.959963984540054;

    private RankSpread() {}

    /** Standard deviation of some values, 0 for fewer than two: exactly 0 where all are the same. */
    static double of(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double sum = 0;
        for (double value : values) {
            sum += value - values[0];
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - values[0] - mean) * (value - values[0] - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
