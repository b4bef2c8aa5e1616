package iomtriage.additive.internal.binning;

/** Counts the training rows, and sums their weights, in every cell of every term. */
public final class CellCounts {
    private CellCounts() {}

    /** Adds to {@code counts} and {@code mass}, whose cells lie one term after another: main effects, then pairs. */
    public static void fill(BinnedRows data, int[][] pairs, int[] counts, double[] mass) {
        int start = 0;
        for (int f = 0; f < data.featureCount(); f++) {
            byte[] bins = data.bins[f];
            for (int row = 0; row < bins.length; row++) {
                int cell = start + (bins[row] & 0xff);
                counts[cell]++;
                mass[cell] += data.weights[row];
            }
            start += data.binCount(f);
        }
        for (int[] pair : pairs) {
            int stride = data.binCount(pair[1]);
            byte[] first = data.bins[pair[0]];
            byte[] second = data.bins[pair[1]];
            for (int row = 0; row < first.length; row++) {
                int cell = start + (first[row] & 0xff) * stride + (second[row] & 0xff);
                counts[cell]++;
                mass[cell] += data.weights[row];
            }
            start += data.binCount(pair[0]) * stride;
        }
    }
}
