package iomtriage.additive.internal.training;

import iomtriage.additive.internal.arithmetic.Grid;
import iomtriage.additive.internal.binning.BinnedRows;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Sums of trees by term, not yet purified: main effects by feature, pairs (first below second) by key. */
final class RawTables {
    double base;
    final double[][] mains;
    final Map<Integer, double[]> pairs = new TreeMap<>();
    private final BinnedRows data;
    private final int[] signs;

    private RawTables(BinnedRows data, int[] signs) {
        this.data = data;
        this.signs = signs;
        this.mains = new double[data.featureCount()][];
        for (int f = 0; f < mains.length; f++) {
            mains[f] = new double[data.binCount(f)];
        }
    }

    /** Keys of the pairs, in the order of their features. */
    int[] keys() {
        return pairs.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first trees of a bag. */
    static RawTables of(Bag bag, int trees, BinnedRows data, int[] signs) {
        RawTables raw = new RawTables(data, signs);
        raw.base = bag.base;
        bag.trees.subList(0, trees).forEach(raw::add);
        return raw;
    }

    /**
     * The same for rows that all lie in one bin of the last features: what these say there moves to the features that are left, and to
     * the base.
     *
     * @param left rows of the features that are left, the first ones
     * @param bins the bin of each other feature
     */
    RawTables within(BinnedRows left, int[] leftSigns, int[] bins) {
        int features = left.featureCount();
        RawTables rest = new RawTables(left, leftSigns);
        rest.base = base;
        for (int f = 0; f < mains.length; f++) {
            if (f < features) {
                add(rest.mains[f], mains[f]);
            } else {
                rest.base += mains[f][bins[f - features]];
            }
        }
        pairs.forEach((key, table) -> {
            int a = first(key);
            int b = second(key);
            if (b < features) {
                rest.pairs.put(rest.key(a, b), table.clone());
            } else if (a < features) {
                for (int bin = 0; bin < rest.mains[a].length; bin++) {
                    rest.mains[a][bin] += table[bin * data.binCount(b) + bins[b - features]];
                }
            } else {
                rest.base += table[bins[a - features] * data.binCount(b) + bins[b - features]];
            }
        });
        return rest;
    }

    int key(int a, int b) {
        return Math.min(a, b) * mains.length + Math.max(a, b);
    }

    int first(int key) {
        return key / mains.length;
    }

    int second(int key) {
        return key % mains.length;
    }

    /**
     * Adds a tree. Where the root is constrained the two sides are taken relative to a value between them, so that each
     * part alone honours the constraint and a later step may move mass between terms without breaking it.
     */
    private void add(Tree tree) {
        double middle = middle(tree);
        base += middle;
        for (int side = 0; side < 2; side++) {
            int child = tree.child[side];
            if (child < 0 || child == tree.root) {
                addMain(tree, side, middle);
            } else {
                addPair(tree, side, middle);
            }
        }
    }

    private double middle(Tree tree) {
        double[] v = tree.values;
        int sign = signs[tree.root];
        if (sign == 0) {
            return 0;
        }
        return sign > 0
                ? (Math.max(v[0], v[1]) + Math.min(v[2], v[3])) / 2
                : (Math.min(v[0], v[1]) + Math.max(v[2], v[3])) / 2;
    }

    private void addMain(Tree tree, int side, double middle) {
        double[] main = mains[tree.root];
        for (int bin = 0; bin < main.length; bin++) {
            if (tree.rootRight[bin] == (side == 1)) {
                boolean right = tree.child[side] >= 0 && tree.childRight[side][bin];
                main[bin] += tree.values[2 * side + (right ? 1 : 0)] - middle;
            }
        }
    }

    private void addPair(Tree tree, int side, double middle) {
        int root = tree.root;
        int child = tree.child[side];
        int rootBins = data.binCount(root);
        int childBins = data.binCount(child);
        double[] table = pairs.computeIfAbsent(key(root, child), k -> new double[rootBins * childBins]);
        int rootStep = root < child ? childBins : 1;
        int childStep = root < child ? 1 : rootBins;
        for (int a = 0; a < rootBins; a++) {
            if (tree.rootRight[a] == (side == 1)) {
                for (int b = 0; b < childBins; b++) {
                    table[a * rootStep + b * childStep] +=
                            tree.values[2 * side + (tree.childRight[side][b] ? 1 : 0)] - middle;
                }
            }
        }
    }

    /** All main effects and these pairs one after another; zeros for a pair that is not there. */
    double[] flat(int[] keys) {
        DoubleStream cells = Arrays.stream(mains).flatMapToDouble(Arrays::stream);
        DoubleStream joint = Arrays.stream(keys)
                .mapToObj(key -> pairs.getOrDefault(key, new double[cells(key)]))
                .flatMapToDouble(Arrays::stream);
        // Adding 0 turns -0 into 0.
        return DoubleStream.concat(cells, joint).map(value -> value + 0.0).toArray();
    }

    private int cells(int key) {
        return data.binCount(first(key)) * data.binCount(second(key));
    }

    /** The mean of several tables, pairs that some lack counting as 0 there. */
    static RawTables mean(RawTables[] all) {
        RawTables mean = new RawTables(all[0].data, all[0].signs);
        for (RawTables one : all) {
            mean.base += one.base;
            for (int f = 0; f < mean.mains.length; f++) {
                add(mean.mains[f], one.mains[f]);
            }
            one.pairs.forEach(
                    (key, table) -> add(mean.pairs.computeIfAbsent(key, k -> new double[table.length]), table));
        }
        mean.base /= all.length;
        for (double[] main : mean.mains) {
            divide(main, all.length);
        }
        mean.pairs.values().forEach(pair -> divide(pair, all.length));
        return mean;
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static void divide(double[] values, int by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }

    /** Puts every value on the grid. */
    void round() {
        base = Grid.round(base);
        for (double[] main : mains) {
            round(main);
        }
        pairs.values().forEach(RawTables::round);
    }

    private static void round(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Grid.round(values[i]);
        }
    }
}
