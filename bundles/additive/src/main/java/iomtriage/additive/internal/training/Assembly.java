package iomtriage.additive.internal.training;

import iomtriage.additive.internal.binning.BinnedRows;
import iomtriage.additive.internal.binning.CellCounts;
import iomtriage.additive.internal.model.ModelTables;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Turns the raw tables of all bags into the tables of a model: averaged, on the grid, purified, centred, and of the pairs
 * only the strongest. What a dropped pair shares with main effects has moved there before, so that only its pure
 * interaction is lost, and a constraint that held before holds after.
 */
final class Assembly {
    private final BinnedRows data;
    private final Purifier purifier;
    private final WorkerPool workers;

    Assembly(BinnedRows data, int[] signs, WorkerPool workers) {
        this.data = data;
        this.purifier = new Purifier(data, signs);
        this.workers = workers;
    }

    ModelTables assemble(RawTables[] bags, int mostPairs) {
        RawTables mean = RawTables.mean(bags);
        RawTables[] all = Arrays.copyOf(bags, bags.length + 1);
        all[bags.length] = mean;
        int[] keys = mean.keys();
        double[][] weights = new double[keys.length][];
        workers.forEach(keys.length, p -> weights[p] = purifier.weights(mean.first(keys[p]), mean.second(keys[p])));
        workers.forEach(all.length, i -> purify(all[i], keys, weights));
        int[] kept = strongest(mean, keys, mostPairs);
        int[][] pairs = Arrays.stream(kept)
                .mapToObj(key -> new int[] {mean.first(key), mean.second(key)})
                .toArray(int[][]::new);
        return tables(pairs, bags, mean, kept);
    }

    private void purify(RawTables raw, int[] keys, double[][] weights) {
        raw.round();
        for (int p = 0; p < keys.length; p++) {
            int a = raw.first(keys[p]);
            int b = raw.second(keys[p]);
            double[] table = raw.pairs.get(keys[p]);
            if (table != null) {
                purifier.purify(table, weights[p], a, b, raw.mains[a], raw.mains[b]);
            }
        }
        for (int f = 0; f < raw.mains.length; f++) {
            raw.base += purifier.centre(f, raw.mains[f]);
        }
    }

    /** Pairs by the variance of their purified values over the training population, in the order of their features. */
    private int[] strongest(RawTables mean, int[] keys, int most) {
        double[] strengths = new double[keys.length];
        workers.forEach(keys.length, p -> strengths[p] = variance(mean, keys[p]));
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> -strengths[p]).thenComparing(p -> p))
                .limit(most)
                .mapToInt(p -> keys[p])
                .sorted()
                .toArray();
    }

    private double variance(RawTables mean, int key) {
        double[] table = mean.pairs.get(key);
        double[] mass = data.mass(mean.first(key), mean.second(key));
        double sum = 0;
        for (int cell = 0; cell < table.length; cell++) {
            sum += mass[cell] * table[cell] * table[cell];
        }
        return sum;
    }

    private ModelTables tables(int[][] pairs, RawTables[] bags, RawTables mean, int[] keys) {
        double[] values = mean.flat(keys);
        double[] bagValues = new double[values.length * bags.length];
        for (int bag = 0; bag < bags.length; bag++) {
            double[] flat = bags[bag].flat(keys);
            for (int cell = 0; cell < flat.length; cell++) {
                bagValues[cell * bags.length + bag] = flat[cell];
            }
        }
        double[] bagBases = Arrays.stream(bags).mapToDouble(bag -> bag.base).toArray();
        int[] counts = new int[values.length];
        double[] mass = new double[values.length];
        CellCounts.fill(data, pairs, counts, mass);
        return new ModelTables(data.features, pairs, mean.base, values, bagBases, bagValues, counts, mass);
    }
}
