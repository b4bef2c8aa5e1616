package iomtriage.scoring.pack.layout;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;

/** One value inside every bin of a feature, the missing bin left out: all a model can tell apart. */
public final class BinValues {

    private BinValues() {}

    /**
     * {@return values in ascending order of bin}
     *
     * @param bins the bins of one feature
     */
    public static double[] of(FeatureBins bins) {
        if (bins.kind() == FeatureKind.CATEGORICAL) {
            double[] indices = new double[bins.categories().size()];
            for (int i = 0; i < indices.length; i++) {
                indices[i] = i;
            }
            return indices;
        }
        double[] edges = bins.edges();
        double[] values = new double[edges.length + 1];
        System.arraycopy(edges, 0, values, 0, edges.length);
        // A bin ends at its upper edge, that edge included; whatever is larger lies in the last one.
        values[edges.length] = edges.length == 0 ? 0 : edges[edges.length - 1] + 1;
        return values;
    }
}
