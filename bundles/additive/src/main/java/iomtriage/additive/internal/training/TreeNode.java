package iomtriage.additive.internal.training;

import iomtriage.additive.internal.binning.BinnedRows;
import java.util.Arrays;

/** The rows of one tree node, packed, with their gradients and histograms. Reused from tree to tree. */
final class TreeNode {
    final int[] rows;
    final double[] gradients;
    final double[] hessians;
    /** Gradient and hessian per bin of every feature, features one after another. */
    final double[] histogram;

    int size;
    double gradient;
    double hessian;

    TreeNode(int capacity, int cells) {
        rows = new int[capacity];
        gradients = new double[capacity];
        hessians = new double[capacity];
        histogram = new double[cells];
    }

    void clear() {
        size = 0;
    }

    void add(int row, double g, double h) {
        rows[size] = row;
        gradients[size] = g;
        hessians[size++] = h;
    }

    void total() {
        double g = 0;
        double h = 0;
        for (int i = 0; i < size; i++) {
            g += gradients[i];
            h += hessians[i];
        }
        gradient = g;
        hessian = h;
    }

    /** Fills the histograms of the features in use. */
    void count(BinnedRows data, boolean[] use, int[] starts) {
        for (int f = 0; f < use.length; f++) {
            if (use[f]) {
                Arrays.fill(histogram, starts[f], starts[f + 1], 0);
                count(data.bins[f], starts[f]);
            }
        }
    }

    private void count(byte[] bins, int start) {
        for (int i = 0; i < size; i++) {
            int at = start + 2 * (bins[rows[i]] & 0xff);
            histogram[at] += gradients[i];
            histogram[at + 1] += hessians[i];
        }
    }

    /** Sets the histograms in use to the parent's less the sibling's. */
    void subtract(TreeNode parent, TreeNode sibling, boolean[] use, int[] starts) {
        for (int f = 0; f < use.length; f++) {
            if (use[f]) {
                for (int i = starts[f]; i < starts[f + 1]; i += 2) {
                    double h = parent.histogram[i + 1] - sibling.histogram[i + 1];
                    boolean none = h < 1e-9;
                    histogram[i] = none ? 0 : parent.histogram[i] - sibling.histogram[i];
                    histogram[i + 1] = none ? 0 : h;
                }
            }
        }
    }

    /** Splits the rows over two nodes by the bin of one feature. */
    void partition(byte[] bins, boolean[] right, TreeNode left, TreeNode other) {
        left.clear();
        other.clear();
        for (int i = 0; i < size; i++) {
            int row = rows[i];
            (right[bins[row] & 0xff] ? other : left).add(row, gradients[i], hessians[i]);
        }
        left.total();
        other.total();
    }
}
