package iomtriage.additive.internal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.internal.binning.BinnedRows;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairFinderTest {
    private static final double CLOSE = 1e-9;
    private static final double LAMBDA = 1;

    /** Rows of one node: a bin of each feature, a gradient and a hessian per row. */
    private record Rows(int[] a, int[] b, double[] gradients, double[] hessians) {
        BinnedRows binned(int binsOfA, int binsOfB) {
            return Plans.rows(new boolean[a.length], Plans.ordered(binsOfA, a), Plans.ordered(binsOfB, b));
        }

        TreeNode node() {
            TreeNode node = new TreeNode(a.length, 0);
            for (int row = 0; row < a.length; row++) {
                node.add(row, gradients[row], hessians[row]);
            }
            node.total();
            return node;
        }
    }

    @Test
    void anExclusiveOrIsFoundWhereNeitherFeatureSaysAnythingAlone() {
        Rows rows = new Rows(
                new int[] {1, 1, 2, 2}, new int[] {1, 2, 1, 2}, new double[] {-4, 4, 4, -4}, new double[] {4, 4, 4, 4});
        BinnedRows binned = rows.binned(2, 2);
        PairFinder finder = new PairFinder(binned, 1, LAMBDA);

        // Four leaves of 16/5 each; the root alone would gain nothing.
        assertThat(finder.search(rows.node(), 0, 1)).isCloseTo(4 * 16.0 / 5, within(CLOSE));
        double[] scores = new double[4];
        finder.tree(rows.node(), 0, 1, 0.5).addTo(scores, binned.bins, 0, 4);
        assertThat(scores).containsExactly(0.4, -0.4, -0.4, 0.4);
    }

    @Test
    void aSideWithoutACutOfItsOwnIsOneLeaf() {
        // Where a is low the gradient depends on b; where a is high it does not.
        Rows rows = new Rows(
                new int[] {1, 1, 2, 2}, new int[] {1, 2, 1, 2}, new double[] {-6, 6, 2, 2}, new double[] {4, 4, 4, 4});
        BinnedRows binned = rows.binned(2, 2);
        PairFinder finder = new PairFinder(binned, 1, LAMBDA);

        // 36/5 twice and (2+2)^2/9, less (4)^2/17 for the whole.
        assertThat(finder.search(rows.node(), 0, 1)).isCloseTo(2 * 36.0 / 5 + 16.0 / 9 - 16.0 / 17, within(CLOSE));
        Tree tree = finder.tree(rows.node(), 0, 1, 1);
        assertThat(tree.root).isZero();
        assertThat(tree.child).containsExactly(1, -1);
        assertThat(tree.values).containsExactly(6.0 / 5, -6.0 / 5, -4.0 / 9, -4.0 / 9);
    }

    @Test
    void leavesThatAreTooSmallAreNotMade() {
        Rows rows = new Rows(
                new int[] {1, 1, 2, 2}, new int[] {1, 2, 1, 2}, new double[] {-4, 4, 4, -4}, new double[] {4, 4, 4, 4});
        assertThat(new PairFinder(rows.binned(2, 2), 5, LAMBDA).search(rows.node(), 0, 1))
                .isZero();
    }

    @Test
    void theTreeIsTheBestOfAllThereAre() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int binsOfA = random.nextInt(1, 5);
            int binsOfB = random.nextInt(1, 5);
            int count = random.nextInt(1, 25);
            Rows rows = new Rows(
                    random.ints(count, 0, binsOfA + 1).toArray(),
                    random.ints(count, 0, binsOfB + 1).toArray(),
                    random.ints(count, -3, 4).asDoubleStream().toArray(),
                    random.ints(count, 1, 4).asDoubleStream().toArray());
            double minHessian = random.nextInt(1, 4);
            double best = Math.max(
                    best(rows.a, binsOfA, rows.b, binsOfB, rows, minHessian),
                    best(rows.b, binsOfB, rows.a, binsOfA, rows, minHessian));
            BinnedRows binned = rows.binned(binsOfA, binsOfB);
            PairFinder finder = new PairFinder(binned, minHessian, LAMBDA);

            double found = finder.search(rows.node(), 0, 1);

            assertThat(found).isCloseTo(Math.max(0, best), within(CLOSE));
            if (found > CLOSE) {
                assertThat(gain(finder.tree(rows.node(), 0, 1, 1), binned, rows))
                        .isCloseTo(found, within(CLOSE));
            }
        });
    }

    /** Every root cut, with every child cut or none on either side. */
    private static double best(int[] root, int rootBins, int[] child, int childBins, Rows rows, double minHessian) {
        double best = Double.NEGATIVE_INFINITY;
        for (int cut = 0; cut < rootBins; cut++) {
            double low = bestSide(root, cut, true, child, childBins, rows, minHessian);
            double high = bestSide(root, cut, false, child, childBins, rows, minHessian);
            best = Math.max(best, low + high - score(rows, new boolean[rows.a.length]));
        }
        return best;
    }

    private static double bestSide(
            int[] root, int cut, boolean low, int[] child, int childBins, Rows rows, double minHessian) {
        boolean[] outside = new boolean[root.length];
        for (int row = 0; row < root.length; row++) {
            outside[row] = root[row] <= cut != low;
        }
        if (hessian(rows, outside) < minHessian) {
            return Double.NEGATIVE_INFINITY;
        }
        double best = score(rows, outside);
        for (int childCut = 0; childCut < childBins; childCut++) {
            boolean[] outsideLow = outside.clone();
            boolean[] outsideHigh = outside.clone();
            for (int row = 0; row < root.length; row++) {
                outsideLow[row] |= child[row] > childCut;
                outsideHigh[row] |= child[row] <= childCut;
            }
            if (hessian(rows, outsideLow) >= minHessian && hessian(rows, outsideHigh) >= minHessian) {
                best = Math.max(best, score(rows, outsideLow) + score(rows, outsideHigh));
            }
        }
        return best;
    }

    private static double hessian(Rows rows, boolean[] outside) {
        double sum = 0;
        for (int row = 0; row < outside.length; row++) {
            sum += outside[row] ? 0 : rows.hessians[row];
        }
        return sum;
    }

    private static double score(Rows rows, boolean[] outside) {
        double gradient = 0;
        for (int row = 0; row < outside.length; row++) {
            gradient += outside[row] ? 0 : rows.gradients[row];
        }
        return gradient * gradient / (hessian(rows, outside) + LAMBDA);
    }

    /** What a tree of rate 1 gains, by the leaf each row falls into. */
    private static double gain(Tree tree, BinnedRows binned, Rows rows) {
        double[] gradients = new double[4];
        double[] hessians = new double[4];
        double gradient = 0;
        double hessian = 0;
        for (int row = 0; row < binned.rowCount(); row++) {
            int side = tree.rootRight[binned.bins[tree.root][row]] ? 1 : 0;
            boolean high = tree.child[side] >= 0 && tree.childRight[side][binned.bins[tree.child[side]][row]];
            gradients[2 * side + (high ? 1 : 0)] += rows.gradients[row];
            hessians[2 * side + (high ? 1 : 0)] += rows.hessians[row];
            gradient += rows.gradients[row];
            hessian += rows.hessians[row];
        }
        double gain = -gradient * gradient / (hessian + LAMBDA);
        for (int leaf = 0; leaf < 4; leaf++) {
            gain += gradients[leaf] * gradients[leaf] / (hessians[leaf] + LAMBDA);
        }
        return gain;
    }
}
