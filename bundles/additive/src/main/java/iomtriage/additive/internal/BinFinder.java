package iomtriage.additive.internal;

import iomtriage.additive.FeatureBins;
import iomtriage.additive.FeatureKind;

/**
 * Finds the bin of a value in a few steps: a grid over the range of the edges says between which edges to look. The grid cell
 * of a number never falls as the number grows, so that edges in lower cells lie below the value and edges in higher cells do
 * not, whatever the rounding.
 */
final class BinFinder {
    private static final int CELLS = 256;
    private static final int SHORT = 4;

    private final boolean ordered;
    private final double[] edges;
    private final int[] categoryBins;
    private final double low;
    private final double high;
    private final double scale;
    /** Number of edges in lower cells, by cell. */
    private final byte[] below = new byte[CELLS + 2];

    BinFinder(FeatureBins bins) {
        ordered = bins.kind() == FeatureKind.CONTINUOUS;
        edges = bins.edges();
        categoryBins = bins.categoryBins();
        low = edges.length == 0 ? Double.POSITIVE_INFINITY : edges[0];
        high = edges.length == 0 ? Double.POSITIVE_INFINITY : edges[edges.length - 1];
        scale = CELLS / (high - low);
        int edge = 0;
        for (int cell = 0; cell < below.length; cell++) {
            while (edge < edges.length && cell(edges[edge]) < cell) {
                edge++;
            }
            below[cell] = (byte) edge;
        }
    }

    private int cell(double value) {
        return Math.min(CELLS, (int) ((value - low) * scale));
    }

    int bin(double value) {
        if (value != value) {
            return FeatureBins.MISSING;
        }
        if (!ordered) {
            return value >= 0 && value < categoryBins.length ? categoryBins[(int) value] : FeatureBins.MISSING;
        }
        if (value <= low) {
            return 1;
        }
        if (value > high) {
            return edges.length + 1;
        }
        int cell = cell(value);
        return search(value, below[cell] & 0xff, below[cell + 1] & 0xff) + 1;
    }

    /** The first edge that is not below the value. */
    private int search(double value, int from, int to) {
        int first = from;
        int last = to;
        while (last - first > SHORT) {
            int middle = (first + last) >>> 1;
            if (value > edges[middle]) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        while (first < last && value > edges[first]) {
            first++;
        }
        return first;
    }
}
