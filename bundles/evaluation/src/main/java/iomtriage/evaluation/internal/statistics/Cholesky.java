package iomtriage.evaluation.internal.statistics;

/** Solves linear equations with a symmetric positive definite matrix. */
final class Cholesky {

    private Cholesky() {}

    /** @param matrix its lower triangle; overwritten by its factor */
    static double[] solve(double[][] matrix, double[] right) {
        factor(matrix);
        double[] x = right.clone();
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= matrix[j][k] * x[k];
            }
            x[j] /= matrix[j][j];
        }
        for (int j = x.length - 1; j >= 0; j--) {
            for (int k = j + 1; k < x.length; k++) {
                x[j] -= matrix[k][j] * x[k];
            }
            x[j] /= matrix[j][j];
        }
        return x;
    }

    private static void factor(double[][] matrix) {
        for (int j = 0; j < matrix.length; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = matrix[j][k];
                for (int i = 0; i < k; i++) {
                    sum -= matrix[j][i] * matrix[k][i];
                }
                // The floor keeps a nearly singular matrix solvable; it never binds while the ridge does.
                matrix[j][k] = j == k ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[k][k];
            }
        }
    }
}
