package iomtriage.additive.internal.training;

import iomtriage.additive.internal.binning.BinnedRows;
import java.util.Arrays;

/**
 * Finds the best tree over two ordered features by searching both at once: a root cut on one and a cut of the other on
 * each side. Finds interactions whose features predict nothing alone (an exclusive or), which a search that cuts one feature at
 * a time does not. The missing bin counts as the lowest. Not thread-safe: one per bag.
 */
final class PairFinder {
    private static final int NOWHERE = -1;

    private final BinnedRows data;
    private final double minHessian;
    private final double lambda;
    private final double[] joint = new double[2 * 256 * 256];
    private final double[] left = new double[2 * 256];
    private final double[] all = new double[2 * 256];
    private final int[] childCut = new int[2];

    private double bestGain;
    private boolean bestSwapped;
    private int bestCut;
    private final int[] bestChildCut = new int[2];
    private double cutGain;

    PairFinder(BinnedRows data, double minHessian, double lambda) {
        this.data = data;
        this.minHessian = minHessian;
        this.lambda = lambda;
    }

    /** Searches one pair over the rows of a node and gives the gain of its best tree, 0 for none. */
    double search(TreeNode node, int a, int b) {
        int rows = data.binCount(a);
        int columns = data.binCount(b);
        count(node, data.bins[a], data.bins[b], rows, columns);
        bestGain = 0;
        scan(rows, columns, columns, 1, false);
        scan(columns, rows, 1, columns, true);
        return bestGain;
    }

    private void count(TreeNode node, byte[] a, byte[] b, int rows, int columns) {
        Arrays.fill(joint, 0, 2 * rows * columns, 0);
        for (int i = 0; i < node.size; i++) {
            int row = node.rows[i];
            int at = 2 * ((a[row] & 0xff) * columns + (b[row] & 0xff));
            joint[at] += node.gradients[i];
            joint[at + 1] += node.hessians[i];
        }
    }

    private void scan(int lines, int cells, int lineStep, int cellStep, boolean swapped) {
        Arrays.fill(left, 0, 2 * cells, 0);
        Arrays.fill(all, 0, 2 * cells, 0);
        double gradient = 0;
        double hessian = 0;
        for (int line = 0; line < lines; line++) {
            for (int cell = 0; cell < cells; cell++) {
                int at = 2 * (line * lineStep + cell * cellStep);
                all[2 * cell] += joint[at];
                all[2 * cell + 1] += joint[at + 1];
                gradient += joint[at];
                hessian += joint[at + 1];
            }
        }
        double parent = gradient * gradient / (hessian + lambda);
        for (int line = 0; line < lines - 1; line++) {
            double lineHessian = 0;
            for (int cell = 0; cell < cells; cell++) {
                int at = 2 * (line * lineStep + cell * cellStep);
                left[2 * cell] += joint[at];
                left[2 * cell + 1] += joint[at + 1];
                lineHessian += joint[at + 1];
            }
            if (lineHessian > 0 && bothSides(cells) && cutGain - parent > bestGain) {
                bestGain = cutGain - parent;
                bestSwapped = swapped;
                bestCut = line;
                bestChildCut[0] = childCut[0];
                bestChildCut[1] = childCut[1];
            }
        }
    }

    /** Cuts both sides of a root cut as well as can be; false where a side is too small. */
    private boolean bothSides(int cells) {
        double found = 0;
        for (int side = 0; side < 2; side++) {
            double gradient = 0;
            double hessian = 0;
            for (int i = 0; i < 2 * cells; i += 2) {
                gradient += side == 0 ? left[i] : all[i] - left[i];
                hessian += side == 0 ? left[i + 1] : all[i + 1] - left[i + 1];
            }
            if (hessian < minHessian) {
                return false;
            }
            found += cutSide(side, cells, gradient, hessian);
        }
        cutGain = found;
        return true;
    }

    private double cutSide(int side, int cells, double gradient, double hessian) {
        double best = gradient * gradient / (hessian + lambda);
        childCut[side] = NOWHERE;
        double lowGradient = 0;
        double lowHessian = 0;
        for (int cell = 0; cell < cells - 1; cell++) {
            lowGradient += side == 0 ? left[2 * cell] : all[2 * cell] - left[2 * cell];
            lowHessian += side == 0 ? left[2 * cell + 1] : all[2 * cell + 1] - left[2 * cell + 1];
            double highHessian = hessian - lowHessian;
            if (lowHessian >= minHessian && highHessian >= minHessian) {
                double highGradient = gradient - lowGradient;
                double gain = lowGradient * lowGradient / (lowHessian + lambda)
                        + highGradient * highGradient / (highHessian + lambda);
                if (gain > best) {
                    best = gain;
                    childCut[side] = cell;
                }
            }
        }
        return best;
    }

    /** The tree that the last search found, over the same node. */
    Tree tree(TreeNode node, int a, int b, double rate) {
        int root = bestSwapped ? b : a;
        int child = bestSwapped ? a : b;
        Tree tree = new Tree(root, above(bestCut, data.binCount(root)));
        for (int side = 0; side < 2; side++) {
            if (bestChildCut[side] != NOWHERE) {
                tree.child[side] = child;
                tree.childRight[side] = above(bestChildCut[side], data.binCount(child));
            }
        }
        double[] gradients = new double[4];
        double[] hessians = new double[4];
        byte[] rootBins = data.bins[root];
        byte[] childBins = data.bins[child];
        for (int i = 0; i < node.size; i++) {
            int row = node.rows[i];
            int side = (rootBins[row] & 0xff) > bestCut ? 1 : 0;
            boolean high = bestChildCut[side] != NOWHERE && (childBins[row] & 0xff) > bestChildCut[side];
            int leaf = 2 * side + (high ? 1 : 0);
            gradients[leaf] += node.gradients[i];
            hessians[leaf] += node.hessians[i];
        }
        for (int side = 0; side < 2; side++) {
            tree.values[2 * side] = -rate * gradients[2 * side] / (hessians[2 * side] + lambda);
            tree.values[2 * side + 1] = bestChildCut[side] == NOWHERE
                    ? tree.values[2 * side]
                    : -rate * gradients[2 * side + 1] / (hessians[2 * side + 1] + lambda);
        }
        return tree;
    }

    private static boolean[] above(int cut, int bins) {
        boolean[] right = new boolean[bins];
        Arrays.fill(right, cut + 1, bins, true);
        return right;
    }
}
