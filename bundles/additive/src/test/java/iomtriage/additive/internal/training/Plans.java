package iomtriage.additive.internal.training;

import iomtriage.additive.internal.binning.BinnedColumn;
import iomtriage.additive.internal.binning.BinnedRows;
import iomtriage.additive.shape.FeatureBins;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans and rows small enough to work out by hand. */
final class Plans {
    private Plans() {}

    /** Settings under which nothing is left to chance: all rows, all features, all cuts, and no row held out. */
    static Hyperparameters exhaustive() {
        Hyperparameters settings = new Hyperparameters() {};
        settings.rowShare = 1;
        settings.featureShare = 1;
        settings.cutShare = 1;
        settings.heldOutShare = 0;
        settings.pairTries = 0;
        settings.minHessian = 0.5;
        return settings;
    }

    /** Every two features may meet. */
    static TrainingPlan plan(Hyperparameters settings, int... signs) {
        boolean[][] partners = new boolean[signs.length][signs.length];
        for (boolean[] row : partners) {
            Arrays.fill(row, true);
        }
        return new TrainingPlan(settings, partners, signs, (done, total) -> {}, trees -> {});
    }

    /** An ordered feature of as many value bins as it takes: rows are given by bin, 0 for missing. */
    static BinnedColumn ordered(int valueBins, int... bins) {
        double[] edges = IntStream.range(1, valueBins).mapToDouble(edge -> edge).toArray();
        return new BinnedColumn(FeatureBins.continuous("ordered", edges), bytes(bins));
    }

    /** A feature of categories, each with a bin of its own. */
    static BinnedColumn categories(int categories, int... bins) {
        return new BinnedColumn(
                FeatureBins.categorical(
                        "categories",
                        IntStream.range(0, categories).mapToObj(i -> "c" + i).toList(),
                        IntStream.rangeClosed(1, categories).toArray()),
                bytes(bins));
    }

    private static byte[] bytes(int[] bins) {
        byte[] bytes = new byte[bins.length];
        for (int row = 0; row < bins.length; row++) {
            bytes[row] = (byte) bins[row];
        }
        return bytes;
    }

    static BinnedRows rows(boolean[] outcome, BinnedColumn... columns) {
        return new BinnedRows(columns, outcome, Optional.empty(), Optional.empty());
    }
}
