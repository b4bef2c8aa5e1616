package iomtriage.scoring.training;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.scoring.pack.layout.BinValues;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up rows that no person stands behind, each value drawn from the bins of its feature, some of them missing. */
public final class GoldenRows {

    private static final int ROWS = 25;
    private static final double MISSING = 0.1;

    private GoldenRows() {}

    /**
     * {@return rows in the model's own order; the same model and seed give the same rows}
     *
     * @param model the model whose bins the rows go through
     * @param seed where chance begins
     */
    public static List<double[]> of(AdditiveModel model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(model.featureBins().stream()
                    .mapToDouble(bins -> value(bins, random))
                    .toArray());
        }
        return rows;
    }

    private static double value(FeatureBins bins, SplittableRandom random) {
        double[] values = BinValues.of(bins);
        return random.nextDouble() < MISSING ? Double.NaN : values[random.nextInt(values.length)];
    }
}
