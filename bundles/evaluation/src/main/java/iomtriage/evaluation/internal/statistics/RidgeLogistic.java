package iomtriage.evaluation.internal.statistics;

/**
 * Logistic regression by Newton's method with a ridge on all coefficients but the intercept, which keeps them finite where the
 * two classes can be told apart completely. Source: le Cessie and van Houwelingen (1992), Applied Statistics 41:191-201.
 */
public final class RidgeLogistic {

    private static final int MOST_STEPS = 100;
    private static final double SMALL_STEP = 1e-10;

    private RidgeLogistic() {}

    /**
     * The fitted log-odds of every row.
     *
     * @param columns standardised columns, each with a value per row
     * @param label one per row; both kinds must occur
     * @param ridge penalty on each squared coefficient, above 0
     */
    public static double[] logOdds(double[][] columns, boolean[] label, double ridge) {
        double[] coefficients = new double[columns.length + 1];
        double[] eta = new double[label.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = newtonStep(columns, label, ridge, coefficients, eta);
            double largest = 0;
            for (double one : move) {
                largest = Math.max(largest, Math.abs(one));
            }
            // A long step is shortened: with a ridge the likelihood has one peak, so shorter steps still get there.
            double length = Math.min(1, 2 / largest);
            for (int j = 0; j < move.length; j++) {
                coefficients[j] += largest == 0 ? 0 : length * move[j];
            }
            predict(columns, coefficients, eta);
            if (largest < SMALL_STEP) {
                break;
            }
        }
        return eta;
    }

    private static void predict(double[][] columns, double[] coefficients, double[] eta) {
        for (int row = 0; row < eta.length; row++) {
            double sum = coefficients[0];
            for (int j = 0; j < columns.length; j++) {
                sum += coefficients[j + 1] * columns[j][row];
            }
            eta[row] = sum;
        }
    }

    /** The probability that goes with log-odds. Strict arithmetic: the same on every machine. */
    public static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static double[] newtonStep(
            double[][] columns, boolean[] label, double ridge, double[] coefficients, double[] eta) {
        int size = columns.length + 1;
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int row = 0; row < label.length; row++) {
            double p = probability(eta[row]);
            for (int j = 0; j < size; j++) {
                double x = j == 0 ? 1 : columns[j - 1][row];
                slope[j] += ((label[row] ? 1 : 0) - p) * x;
                for (int k = 0; k <= j; k++) {
                    curvature[j][k] += p * (1 - p) * x * (k == 0 ? 1 : columns[k - 1][row]);
                }
            }
        }
        for (int j = 1; j < size; j++) {
            slope[j] -= ridge * coefficients[j];
            curvature[j][j] += ridge;
        }
        return Cholesky.solve(curvature, slope);
    }
}
