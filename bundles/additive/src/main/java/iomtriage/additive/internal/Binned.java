package iomtriage.additive.internal;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveData.Column;
import iomtriage.additive.FeatureBins;
import iomtriage.additive.FeatureKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Training rows as bin numbers, one unsigned byte each, by column. */
final class Binned {
    final FeatureBins[] features;
    final byte[][] bins;
    final boolean[] outcome;
    final double[] weights;
    final boolean weighted;
    final int[] groups;

    private Binned(FeatureBins[] features, byte[][] bins, AdditiveData data) {
        this.features = features;
        this.bins = bins;
        this.outcome = data.outcome();
        this.weighted = data.weights().isPresent();
        this.weights = data.weights().orElseGet(() -> ones(data.rowCount()));
        this.groups = data.groups()
                .orElseGet(() -> IntStream.range(0, data.rowCount()).toArray());
    }

    static Binned of(AdditiveData data, int limit, Work work) {
        List<Column> columns = data.columns();
        FeatureBins[] features = new FeatureBins[columns.size()];
        byte[][] bins = new byte[columns.size()][];
        work.forEach(columns.size(), f -> {
            features[f] = Binner.bins(columns.get(f), limit);
            bins[f] = assign(features[f], columns.get(f).values());
        });
        return new Binned(features, bins, data);
    }

    private static byte[] assign(FeatureBins feature, double[] values) {
        byte[] bins = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            bins[row] = (byte) feature.binOf(values[row]);
        }
        return bins;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    int rowCount() {
        return outcome.length;
    }

    int featureCount() {
        return features.length;
    }

    int binCount(int feature) {
        return features[feature].binCount();
    }

    boolean ordered(int feature) {
        return features[feature].kind() == FeatureKind.CONTINUOUS;
    }

    /** Sum of weights per bin. */
    double[] mass(int feature) {
        double[] mass = new double[binCount(feature)];
        byte[] column = bins[feature];
        for (int row = 0; row < column.length; row++) {
            mass[column[row] & 0xff] += weights[row];
        }
        return mass;
    }

    /** Sum of weights per pair of bins, second feature fastest. */
    double[] mass(int first, int second) {
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
