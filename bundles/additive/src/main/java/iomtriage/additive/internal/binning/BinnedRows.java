package iomtriage.additive.internal.binning;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Training rows as bin numbers, one unsigned byte each, by column. */
public final class BinnedRows {
    public final FeatureBins[] features;
    public final byte[][] bins;
    public final boolean[] outcome;
    public final double[] weights;
    public final int[] groups;

    /** Rows of these columns; without weights every row counts 1, without groups every row stands alone. */
    public BinnedRows(BinnedColumn[] columns, boolean[] outcome, Optional<double[]> weights, Optional<int[]> groups) {
        this.features = Arrays.stream(columns).map(BinnedColumn::feature).toArray(FeatureBins[]::new);
        this.bins = Arrays.stream(columns).map(BinnedColumn::bins).toArray(byte[][]::new);
        this.outcome = outcome;
        this.weights = weights.orElseGet(() -> ones(outcome.length));
        this.groups = groups.orElseGet(() -> IntStream.range(0, outcome.length).toArray());
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Number of rows. */
    public int rowCount() {
        return outcome.length;
    }

    /** Number of features. */
    public int featureCount() {
        return features.length;
    }

    /** Bins of a feature, the missing bin included. */
    public int binCount(int feature) {
        return features[feature].binCount();
    }

    /** Whether the value bins of a feature have an order. */
    public boolean ordered(int feature) {
        return features[feature].kind() == FeatureKind.CONTINUOUS;
    }

    /** Sum of weights per bin. */
    public double[] mass(int feature) {
        double[] mass = new double[binCount(feature)];
        byte[] column = bins[feature];
        for (int row = 0; row < column.length; row++) {
            mass[column[row] & 0xff] += weights[row];
        }
        return mass;
    }

    /** Sum of weights per pair of bins, second feature fastest. */
    public double[] mass(int first, int second) {
        int stride = binCount(second);
        double[] mass = new double[binCount(first) * stride];
        byte[] a = bins[first];
        byte[] b = bins[second];
        for (int row = 0; row < a.length; row++) {
            mass[(a[row] & 0xff) * stride + (b[row] & 0xff)] += weights[row];
        }
        return mass;
    }
}
