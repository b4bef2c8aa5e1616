package iomtriage.additive.internal;

import java.util.Arrays;

/** Turns the raw tables of all bags into the tables of a model: averaged, on the grid, purified, centred. */
final class Assembly {
    private final Binned data;
    private final int[] signs;
    private final Purifier purifier;
    private final Work work;

    Assembly(Binned data, int[] signs, Work work) {
        this.data = data;
        this.signs = signs;
        this.purifier = new Purifier(data, signs);
        this.work = work;
    }

    Tables assemble(RawTables[] bags) {
        RawTables[] all = Arrays.copyOf(bags, bags.length + 1);
        all[bags.length] = RawTables.mean(bags);
        int[] keys = all[bags.length].pairs.keySet().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        int[][] pairs = new int[keys.length][];
        double[][] weights = new double[keys.length][];
        work.forEach(keys.length, p -> {
            pairs[p] = new int[] {all[bags.length].first(keys[p]), all[bags.length].second(keys[p])};
            weights[p] = purifier.weights(pairs[p][0], pairs[p][1]);
        });
        double[][] flat = new double[all.length][];
        work.forEach(all.length, i -> flat[i] = purified(all[i], keys, pairs, weights));
        double[] bases = Arrays.stream(all).mapToDouble(raw -> raw.base).toArray();
        return tables(pairs, flat, bases, bags.length);
    }

    private double[] purified(RawTables raw, int[] keys, int[][] pairs, double[][] weights) {
        raw.round();
        double[][] tables = new double[keys.length][];
        for (int p = 0; p < keys.length; p++) {
            int a = pairs[p][0];
            int b = pairs[p][1];
            double[] table = raw.pairs.getOrDefault(keys[p], new double[data.binCount(a) * data.binCount(b)]);
            purifier.purify(table, weights[p], a, b, raw.mains[a], raw.mains[b]);
            tables[p] = table;
        }
        for (int f = 0; f < raw.mains.length; f++) {
            raw.base += purifier.centre(f, raw.mains[f]);
        }
        return concat(raw.mains, tables);
    }

    private static double[] concat(double[][] mains, double[][] pairs) {
        int size = Arrays.stream(mains).mapToInt(m -> m.length).sum()
                + Arrays.stream(pairs).mapToInt(m -> m.length).sum();
        double[] flat = new double[size];
        int at = 0;
        for (double[] main : mains) {
            System.arraycopy(main, 0, flat, at, main.length);
            at += main.length;
        }
        for (double[] pair : pairs) {
            System.arraycopy(pair, 0, flat, at, pair.length);
            at += pair.length;
        }
        return flat;
    }

    private Tables tables(int[][] pairs, double[][] flat, double[] bases, int bags) {
        int cells = flat[bags].length;
        double[] bagValues = new double[cells * bags];
        for (int cell = 0; cell < cells; cell++) {
            for (int bag = 0; bag < bags; bag++) {
                bagValues[cell * bags + bag] = flat[bag][cell] + 0.0;
            }
            flat[bags][cell] += 0.0;
        }
        int[] counts = new int[cells];
        double[] mass = new double[cells];
        CellCounts.fill(data, pairs, counts, mass);
        return new Tables(
                data.features, pairs, bases[bags], flat[bags], Arrays.copyOf(bases, bags), bagValues, counts, mass);
    }

    /** How much each pair matters: the variance of its purified values over the training population. */
    double[] strengths(RawTables mean, int[] keys) {
        double[] strengths = new double[keys.length];
        work.forEach(keys.length, p -> {
            int a = mean.first(keys[p]);
            int b = mean.second(keys[p]);
            double[] table = mean.pairs.get(keys[p]).clone();
            double[] weights = data.mass(a, b);
            double[] joint = purifier.weights(a, b);
            purifier.purify(table, joint, a, b, new double[data.binCount(a)], new double[data.binCount(b)]);
            double sum = 0;
            for (int i = 0; i < table.length; i++) {
                sum += weights[i] * table[i] * table[i];
            }
            strengths[p] = sum;
        });
        return strengths;
    }

    RawTables collect(Bag bag, int trees) {
        RawTables raw = new RawTables(data, signs);
        raw.base = bag.base;
        for (Tree tree : bag.trees.subList(0, trees)) {
            raw.add(tree);
        }
        return raw;
    }
}
