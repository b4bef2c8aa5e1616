package iomtriage.additive.internal.binning;

import iomtriage.additive.shape.FeatureBins;
import java.util.Arrays;

/**
 * One feature's training values as bin numbers.
 *
 * @param feature how the feature is cut into bins
 * @param bins the bin of every row, one unsigned byte each
 */
@SuppressWarnings("ArrayRecordComponent")
public record BinnedColumn(FeatureBins feature, byte[] bins) {
    /** Some of the rows, which follow on each other. */
    public BinnedColumn rows(int from, int count) {
        return new BinnedColumn(feature, Arrays.copyOfRange(bins, from, from + count));
    }

    static BinnedColumn of(FeatureBins feature, double[] values) {
        byte[] bins = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            bins[row] = (byte) feature.binOf(values[row]);
        }
        return new BinnedColumn(feature, bins);
    }
}
