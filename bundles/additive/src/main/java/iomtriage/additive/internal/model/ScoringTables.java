package iomtriage.additive.internal.model;

import iomtriage.additive.shape.FeatureBins;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A model's tables laid out for scoring: the bins of a row are found first, then one cell per term. */
public final class ScoringTables {
    /** Rows that are scored together: their bins fit into the first-level cache. */
    private static final int BLOCK = 64;

    private final BinFinder[] finders;
    private final int terms;
    private final int features;
    private final double base;
    private final double[] values;
    private final double[] bagBases;
    private final double[] bagValues;
    private final double bagSpread;
    private final int[] offsets;
    private final int[] first;
    private final int[] second;
    private final int[] stride;
    /** The pairs that each feature is in. */
    private final int[][] pairsOf;

    private final PerThread<Scratch> scratch;

    /**
     * Lays out the tables for scoring.
     *
     * @param bagSpread by how much bags are moved apart around their average
     */
    public ScoringTables(ModelTables tables, double bagSpread) {
        this.bagSpread = bagSpread;
        FeatureBins[] bins = tables.features();
        features = bins.length;
        terms = tables.termCount();
        finders = new BinFinder[features];
        for (int f = 0; f < features; f++) {
            finders[f] = new BinFinder(bins[f]);
        }
        base = tables.base();
        values = tables.values();
        bagBases = tables.bagBases();
        bagValues = tables.bagValues();
        offsets = tables.offsets();
        scratch = new PerThread<>(() -> new Scratch(new int[features * BLOCK], new double[bagBases.length]));
        int pairs = tables.pairs().length;
        first = new int[pairs];
        second = new int[pairs];
        stride = new int[pairs];
        for (int p = 0; p < pairs; p++) {
            first[p] = tables.pairs()[p][0];
            second[p] = tables.pairs()[p][1];
            stride[p] = bins[second[p]].binCount();
        }
        pairsOf = new int[features][];
        for (int f = 0; f < features; f++) {
            int feature = f;
            pairsOf[f] = IntStream.range(0, pairs)
                    .filter(p -> first[p] == feature || second[p] == feature)
                    .toArray();
        }
    }

    /** Number of features. */
    public int featureCount() {
        return features;
    }

    /** Number of terms. */
    public int termCount() {
        return terms;
    }

    /** Number of bags. */
    public int bagCount() {
        return bagBases.length;
    }

    /** Average log-odds. */
    public double base() {
        return base;
    }

    /** Working memory of one thread: bins of a block, column by column, and sums. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Scratch(int[] bins, double[] bagSums) {}

    /** The bin of every feature. */
    private int[] bins(double[] rows, int offset, Scratch scratch) {
        int[] bins = scratch.bins;
        for (int f = 0; f < features; f++) {
            bins[f] = finders[f].bin(rows[offset + f]);
        }
        return bins;
    }

    private int pairCell(int pair, int[] bins) {
        return offsets[features + pair] + bins[first[pair]] * stride[pair] + bins[second[pair]];
    }

    /** Log-odds of a row. */
    public double logOdds(double[] rows, int offset) {
        int[] bins = bins(rows, offset, scratch.get());
        double sum = base;
        for (int f = 0; f < features; f++) {
            sum += values[offsets[f] + bins[f]];
        }
        for (int p = 0; p < first.length; p++) {
            sum += values[pairCell(p, bins)];
        }
        return sum;
    }

    /** The change in a row's log-odds if one feature had another value: only the terms that contain it are looked up. */
    public double change(double[] rows, int offset, int feature, double value) {
        int before = finders[feature].bin(rows[offset + feature]);
        int after = finders[feature].bin(value);
        double sum = values[offsets[feature] + after] - values[offsets[feature] + before];
        for (int p : pairsOf[feature]) {
            boolean isFirst = first[p] == feature;
            int other = isFirst ? second[p] : first[p];
            int bin = finders[other].bin(rows[offset + other]);
            int cells = offsets[features + p] + bin * (isFirst ? 1 : stride[p]);
            int step = isFirst ? stride[p] : 1;
            sum += values[cells + after * step] - values[cells + before * step];
        }
        return sum;
    }

    /**
     * Log-odds of consecutive rows. Works term by term over a block of rows, so that the term's cells stay in the cache; on
     * the grid the order of the sum changes nothing.
     */
    public void logOdds(double[] rows, int count, double[] out) {
        int[] bins = scratch.get().bins;
        for (int start = 0; start < count; start += BLOCK) {
            block(rows, start, Math.min(BLOCK, count - start), bins, out);
        }
    }

    private void block(double[] rows, int start, int count, int[] bins, double[] out) {
        Arrays.fill(out, start, start + count, base);
        for (int f = 0; f < features; f++) {
            finders[f].bins(rows, start * features + f, features, count, bins, f * BLOCK);
            addMain(offsets[f], bins, f * BLOCK, out, start, count);
        }
        for (int p = 0; p < first.length; p++) {
            addPair(offsets[features + p], stride[p], bins, first[p] * BLOCK, second[p] * BLOCK, out, start, count);
        }
    }

    private void addMain(int offset, int[] bins, int at, double[] out, int start, int count) {
        for (int i = 0; i < count; i++) {
            out[start + i] += values[offset + bins[at + i]];
        }
    }

    private void addPair(int offset, int width, int[] bins, int one, int other, double[] out, int start, int count) {
        for (int i = 0; i < count; i++) {
            out[start + i] += values[offset + bins[one + i] * width + bins[other + i]];
        }
    }

    /** Log-odds and contributions by term. */
    public double explain(double[] rows, int offset, double[] out, int at) {
        int[] bins = bins(rows, offset, scratch.get());
        double sum = mains(bins, out, at);
        for (int p = 0; p < first.length; p++) {
            double value = values[pairCell(p, bins)];
            out[at + features + p] = value;
            sum += value;
        }
        return sum;
    }

    /** What single features add, and base and all of them together. */
    private double mains(int[] bins, double[] out, int at) {
        double sum = base;
        for (int f = 0; f < features; f++) {
            double value = values[offsets[f] + bins[f]];
            out[at + f] = value;
            sum += value;
        }
        return sum;
    }

    /** Log-odds and contributions by feature. */
    public double explainByFeature(double[] rows, int offset, double[] out, int at) {
        int[] bins = bins(rows, offset, scratch.get());
        double sum = mains(bins, out, at);
        for (int p = 0; p < first.length; p++) {
            double value = values[pairCell(p, bins)];
            out[at + first[p]] += value / 2;
            out[at + second[p]] += value / 2;
            sum += value;
        }
        return sum;
    }

    /** What each bag says, moved apart, into the first {@link #bagCount()} places of an array. */
    public void bagLogOdds(double[] rows, int offset, double[] out) {
        sumBags(bins(rows, offset, scratch.get()), out);
    }

    private void sumBags(int[] bins, double[] sums) {
        addBags(bins, sums);
        double mean = 0;
        for (int b = 0; b < bagBases.length; b++) {
            mean += sums[b] / bagBases.length;
        }
        for (int b = 0; b < bagBases.length; b++) {
            sums[b] = mean + bagSpread * (sums[b] - mean);
        }
    }

    private void addBags(int[] bins, double[] sums) {
        int bags = bagBases.length;
        System.arraycopy(bagBases, 0, sums, 0, bags);
        for (int f = 0; f < features; f++) {
            addCell(sums, (offsets[f] + bins[f]) * bags);
        }
        for (int p = 0; p < first.length; p++) {
            addCell(sums, pairCell(p, bins) * bags);
        }
    }

    private void addCell(double[] sums, int at) {
        for (int b = 0; b < bagBases.length; b++) {
            sums[b] += bagValues[at + b];
        }
    }

    /** Standard deviation over bags, moved apart. */
    public double standardError(double[] rows, int offset) {
        if (bagBases.length < 2) {
            return 0;
        }
        Scratch own = scratch.get();
        sumBags(bins(rows, offset, own), own.bagSums);
        return deviation(own.bagSums);
    }

    private static double deviation(double[] sums) {
        double mean = 0;
        double squares = 0;
        for (int b = 0; b < sums.length; b++) {
            double step = sums[b] - mean;
            mean += step / (b + 1);
            squares += step * (sums[b] - mean);
        }
        return Math.sqrt(squares / (sums.length - 1));
    }
}
