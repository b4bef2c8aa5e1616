package iomtriage.additive;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Rows drawn from a known truth. */
final class Samples {
    private Samples() {}

    /** Uniform features in [0, 1) called x0, x1, ..; the outcome is drawn from the true log-odds. */
    static AdditiveData uniform(int rows, int features, long seed, ToDoubleFunction<double[]> logOdds) {
        return uniform(rows, features, seed, 0, logOdds);
    }

    /** The same, each value missing with this probability before the truth is asked. */
    static AdditiveData uniform(int rows, int features, long seed, double missing, ToDoubleFunction<double[]> logOdds) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[features][rows];
        boolean[] outcome = new boolean[rows];
        double[] row = new double[features];
        for (int r = 0; r < rows; r++) {
            for (int f = 0; f < features; f++) {
                row[f] = random.nextDouble() < missing ? Double.NaN : random.nextDouble();
                columns[f][r] = row[f];
            }
            outcome[r] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds.applyAsDouble(row)));
        }
        AdditiveData.Builder builder = AdditiveData.of(outcome);
        for (int f = 0; f < features; f++) {
            builder.continuous("x" + f, columns[f]);
        }
        return builder.build();
    }

    /** Settings quick enough for tests. */
    static AdditiveSettings quick() {
        return AdditiveSettings.defaults().bags(4).bins(16).maxTrees(300).rate(0.08);
    }

    /** Settings of which none follows the defaults, so that better defaults change no fingerprint. */
    static AdditiveSettings pinned() {
        return AdditiveSettings.defaults()
                .bags(4)
                .bins(16)
                .pairs(3)
                .maxTrees(50)
                .patience(50)
                .rate(0.08)
                .rowShare(0.6)
                .featureShare(0.8)
                .cutShare(0.3)
                .pairTries(2)
                .heldOutShare(0.15)
                .maxRowsPerTree(300)
                .minHessian(3)
                .shrinkage(1)
                .seed(12345);
    }
}
