package iomtriage.additive.internal.training;

/**
 * A boosted tree of depth at most two over bins: a root split on one feature, and below each side a split on a feature
 * or none (-1). Masks say which bins go right. Values are log-odds.
 */
final class Tree {
    final int root;
    final boolean[] rootRight;
    /** Feature of the split below left (0) and right (1), or -1. */
    final int[] child = {-1, -1};

    final boolean[][] childRight = new boolean[2][];
    /** Leaf values: left-left, left-right, right-left, right-right; without a child split both are the same. */
    final double[] values = new double[4];

    Tree(int root, boolean[] rootRight) {
        this.root = root;
        this.rootRight = rootRight;
    }

    void setLeaf(int side, double value) {
        values[2 * side] = value;
        values[2 * side + 1] = value;
    }

    /** Adds this tree to the score of every row. */
    void addTo(double[] scores, byte[][] bins, int from, int to) {
        byte[] rootBins = bins[root];
        byte[] leftBins = child[0] < 0 ? rootBins : bins[child[0]];
        byte[] rightBins = child[1] < 0 ? rootBins : bins[child[1]];
        double[] leftTable = table(0);
        double[] rightTable = table(1);
        boolean[] right = rootRight;
        for (int row = from; row < to; row++) {
            scores[row] +=
                    right[rootBins[row] & 0xff] ? rightTable[rightBins[row] & 0xff] : leftTable[leftBins[row] & 0xff];
        }
    }

    private double[] table(int side) {
        boolean[] right = child[side] < 0 ? rootRight : childRight[side];
        double[] table = new double[right.length];
        for (int bin = 0; bin < table.length; bin++) {
            table[bin] = values[2 * side + (child[side] >= 0 && right[bin] ? 1 : 0)];
        }
        return table;
    }
}
