package iomtriage.additive.internal.training;

import iomtriage.additive.internal.arithmetic.Logistic;
import iomtriage.additive.internal.binning.BinnedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One outer bag: trees boosted one after another on the rows it keeps, each over random rows and random features; the
 * loss on the rows it holds out decides when to stop.
 */
final class Bag {
    final List<Tree> trees = new ArrayList<>();
    final double base;
    private final BinnedRows data;
    private final TrainingPlan plan;
    private final Hyperparameters settings;
    private final SplittableRandom random;
    private final SplitFinder finder;
    private final boolean[] heldOut;
    private final double[] scores;
    private final int[] kept;
    private final double heldOutWeight;
    private final int[] starts;
    private final TreeNode top;
    private final TreeNode[] sides = new TreeNode[2];
    private final Split split = new Split();
    private final Split rootSplit = new Split();
    private final boolean[] sampled;
    private final PairFinder pairFinder;
    private final int[][] pairs;
    private double gain;

    Bag(BinnedRows data, TrainingPlan plan, SplittableRandom random) {
        this.data = data;
        this.plan = plan;
        this.settings = plan.settings();
        this.random = random;
        this.finder = new SplitFinder(data, plan, random.split());
        this.heldOut = HeldOutRows.choose(data, settings.heldOutShare, random.split());
        this.kept = keptRows();
        double positive = 0;
        double total = 0;
        for (int row : kept) {
            total += data.weights[row];
            positive += data.outcome[row] ? data.weights[row] : 0;
        }
        double all = 0;
        for (int row = 0; row < heldOut.length; row++) {
            all += heldOut[row] ? data.weights[row] : 0;
        }
        this.heldOutWeight = all;
        this.base = StrictMath.log(positive / (total - positive));
        this.scores = new double[data.rowCount()];
        Arrays.fill(scores, base);
        this.starts = new int[data.featureCount() + 1];
        for (int f = 0; f < data.featureCount(); f++) {
            starts[f + 1] = starts[f] + 2 * data.binCount(f);
        }
        int size = kept.length;
        this.top = new TreeNode(size, starts[data.featureCount()]);
        this.sides[0] = new TreeNode(size, starts[data.featureCount()]);
        this.sides[1] = new TreeNode(size, starts[data.featureCount()]);
        this.sampled = new boolean[data.featureCount()];
        this.pairFinder = new PairFinder(data, settings.minHessian, settings.shrinkage);
        this.pairs = freePairs();
    }

    private int[] keptRows() {
        int[] rows = new int[heldOut.length];
        int count = 0;
        for (int row = 0; row < heldOut.length; row++) {
            if (!heldOut[row] && data.weights[row] > 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** Mean logistic loss over the rows held out, times their weight; 0 where nothing is held out. */
    double heldOutLoss() {
        double loss = 0;
        for (int row = 0; row < heldOut.length; row++) {
            if (heldOut[row]) {
                double p = Logistic.of(data.outcome[row] ? scores[row] : -scores[row]);
                loss -= data.weights[row] * StrictMath.log(Math.max(p, 1e-300));
            }
        }
        return loss;
    }

    double heldOutWeight() {
        return heldOutWeight;
    }

    /** Boosts this many more trees. */
    void advance(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    private void step() {
        sampleFeatures();
        sampleRows();
        top.count(data, sampled, starts);
        rootSplit.clear();
        for (int f = 0; f < sampled.length; f++) {
            if (sampled[f]) {
                finder.consider(f, top.histogram, starts[f], LeafBounds.NONE, rootSplit);
            }
        }
        if (!rootSplit.found()) {
            return;
        }
        Tree tree = betterPair(grow());
        trees.add(tree);
        tree.addTo(scores, data.bins, 0, scores.length);
    }

    /** Searches a few pairs on both features at once; takes the best tree found if it beats the greedy one. */
    private Tree betterPair(Tree greedy) {
        Tree best = greedy;
        for (int i = 0; i < Math.min(settings.pairTries, pairs.length); i++) {
            int[] pair = pairs[random.nextInt(pairs.length)];
            double found = pairFinder.search(top, pair[0], pair[1]);
            if (found > gain) {
                gain = found;
                best = pairFinder.tree(top, pair[0], pair[1], settings.rate);
            }
        }
        return best;
    }

    /** Pairs of ordered features without a constraint. */
    private int[][] freePairs() {
        List<int[]> free = new ArrayList<>();
        for (int a = 0; a < sampled.length; a++) {
            for (int b = a + 1; b < sampled.length; b++) {
                if (plan.partners()[a][b] && free(a) && free(b)) {
                    free.add(new int[] {a, b});
                }
            }
        }
        return free.toArray(int[][]::new);
    }

    private boolean free(int feature) {
        return data.ordered(feature) && plan.signs()[feature] == 0;
    }

    private Tree grow() {
        int root = rootSplit.feature;
        gain = rootSplit.gain;
        Tree tree = new Tree(root, Arrays.copyOf(rootSplit.right, data.binCount(root)));
        double leftValue = finder.value(rootSplit.leftGradient, rootSplit.leftHessian);
        double rightValue = finder.value(top.gradient - rootSplit.leftGradient, top.hessian - rootSplit.leftHessian);
        top.partition(data.bins[root], tree.rootRight, sides[0], sides[1]);
        boolean[] use = partnersOf(root);
        int small = sides[0].size <= sides[1].size ? 0 : 1;
        sides[small].count(data, use, starts);
        sides[1 - small].subtract(top, sides[small], use, starts);
        int sign = plan.signs()[root];
        double middle = (leftValue + rightValue) / 2;
        for (int side = 0; side < 2; side++) {
            LeafBounds bounds = bounds(sign, side, middle);
            growSide(tree, side, use, bounds);
        }
        return tree;
    }

    private static LeafBounds bounds(int sign, int side, double middle) {
        if (sign == 0) {
            return LeafBounds.NONE;
        }
        boolean low = (side == 0) == (sign > 0);
        return low
                ? new LeafBounds(Double.NEGATIVE_INFINITY, middle)
                : new LeafBounds(middle, Double.POSITIVE_INFINITY);
    }

    private void growSide(Tree tree, int side, boolean[] use, LeafBounds bounds) {
        TreeNode node = sides[side];
        split.clear();
        for (int f = 0; f < use.length; f++) {
            if (use[f]) {
                finder.consider(f, node.histogram, starts[f], bounds, split);
            }
        }
        if (!split.found()) {
            tree.setLeaf(side, settings.rate * bounds.clip(finder.value(node.gradient, node.hessian)));
            return;
        }
        gain += split.gain;
        tree.child[side] = split.feature;
        tree.childRight[side] = Arrays.copyOf(split.right, data.binCount(split.feature));
        tree.values[2 * side] = settings.rate * bounds.clip(finder.value(split.leftGradient, split.leftHessian));
        tree.values[2 * side + 1] = settings.rate
                * bounds.clip(finder.value(node.gradient - split.leftGradient, node.hessian - split.leftHessian));
    }

    private boolean[] partnersOf(int root) {
        boolean[] use = new boolean[sampled.length];
        for (int f = 0; f < use.length; f++) {
            use[f] = sampled[f] && (f == root || plan.partners()[root][f]);
        }
        return use;
    }

    private void sampleFeatures() {
        int features = sampled.length;
        int wanted = Math.max(1, (int) Math.ceil(features * settings.featureShare));
        int left = wanted;
        for (int f = 0; f < features; f++) {
            sampled[f] = random.nextInt(features - f) < left;
            left -= sampled[f] ? 1 : 0;
        }
    }

    private void sampleRows() {
        double share = Math.min(settings.rowShare, settings.maxRowsPerTree / (double) kept.length);
        int threshold = (int) Math.round(share * 65536);
        top.clear();
        long bits = 0;
        for (int i = 0; i < kept.length; i++) {
            bits = (i & 3) == 0 ? random.nextLong() : bits >>> 16;
            if ((bits & 0xffff) < threshold) {
                int row = kept[i];
                double p = Logistic.of(scores[row]);
                double w = data.weights[row];
                top.add(row, w * (data.outcome[row] ? p - 1 : p), w * p * (1 - p));
            }
        }
        top.total();
    }
}
