package iomtriage.simulation.realism;

import java.util.Arrays;

/**
 * Two-year reoffending of men by age, other things equal: a logistic regression on the age bands of OGRS3 that holds OGRS3's own
 * terms of history (first sanction or not; the Copas rate) fixed. Rates are rounded to a hundredth, so that cells can be counted.
 */
final class AgeCells {

    private static final int[] BAND_FROM = {18, 21, 25, 30, 35, 40, 50};
    static final int BANDS = BAND_FROM.length;
    private static final int TERMS = BANDS + 2;
    private static final int RATES = 700; // hundredths of the logarithm, from -5 to 2
    private static final double LOWEST_RATE = -5;
    private static final int STEPS = 25;

    private final long[] people = new long[BANDS * 2 * RATES];
    private final long[] reoffend = new long[BANDS * 2 * RATES];

    void add(double age, double firstAge, int previous, boolean reoffends) {
        double rate = StrictMath.log((1 + previous) / (10 + age - firstAge));
        int hundredths = (int) Math.max(0, Math.min(RATES - 1, Math.round((rate - LOWEST_RATE) * 100)));
        int cell = (band(age) * 2 + (previous > 0 ? 1 : 0)) * RATES + hundredths;
        people[cell]++;
        reoffend[cell] += reoffends ? 1 : 0;
    }

    private static int band(double age) {
        int band = BANDS - 1;
        while (band > 0 && age < BAND_FROM[band]) {
            band--;
        }
        return band;
    }

    void merge(AgeCells other) {
        for (int i = 0; i < people.length; i++) {
            people[i] += other.people[i];
            reoffend[i] += other.reoffend[i];
        }
    }

    /** Log-odds of each band, relative to 18-20, by Newton's method. */
    double[] logOdds() {
        double[] coefficients = new double[TERMS];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[TERMS];
            double[][] hessian = new double[TERMS][TERMS];
            for (int cell = 0; cell < people.length; cell++) {
                if (people[cell] > 0) {
                    accumulate(cell, coefficients, gradient, hessian);
                }
            }
            double[] change = solve(hessian, gradient);
            for (int i = 0; i < TERMS; i++) {
                coefficients[i] += change[i];
            }
        }
        double youngest = coefficients[0];
        return Arrays.stream(coefficients, 0, BANDS)
                .map(band -> band - youngest)
                .toArray();
    }

    private void accumulate(int cell, double[] coefficients, double[] gradient, double[][] hessian) {
        double[] row = new double[TERMS];
        row[cell / RATES / 2] = 1;
        row[BANDS] = cell / RATES % 2;
        row[BANDS + 1] = LOWEST_RATE + cell % RATES / 100.0;
        double logOdds = 0;
        for (int i = 0; i < TERMS; i++) {
            logOdds += coefficients[i] * row[i];
        }
        double chance = 1 / (1 + StrictMath.exp(-logOdds));
        for (int i = 0; i < TERMS; i++) {
            gradient[i] += row[i] * (reoffend[cell] - people[cell] * chance);
            for (int j = 0; j < TERMS; j++) {
                hessian[i][j] += row[i] * row[j] * people[cell] * chance * (1 - chance);
            }
        }
    }

    /** Gaussian elimination of a positive definite system. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column < n; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
                right[row] -= factor * right[i];
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int column = i + 1; column < n; column++) {
                sum -= matrix[i][column] * solution[column];
            }
            solution[i] = sum / matrix[i][i];
        }
        return solution;
    }
}
