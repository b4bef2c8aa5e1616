package iomtriage.additive.internal;

import iomtriage.additive.FeatureBins;
import iomtriage.additive.FeatureKind;

/** The look-ups behind a scorer: bins of a row, then one cell per term. */
public final class Look {
    private final BinLookup[] lookups;
    private final int terms;
    private final int features;
    private final double base;
    private final double[] values;
    private final double[] bagBases;
    private final double[] bagValues;
    private final int[] offsets;
    private final int[] first;
    private final int[] second;
    private final int[] stride;
    private final ThreadLocal<int[]> scratch = new ThreadLocal<>();

    /** Lays out the tables for scoring. */
    public Look(Tables tables) {
        FeatureBins[] bins = tables.features();
        features = bins.length;
        terms = tables.termCount();
        lookups = new BinLookup[features];
        for (int f = 0; f < features; f++) {
            lookups[f] = new BinLookup(bins[f]);
        }
        base = tables.base();
        values = tables.values();
        bagBases = tables.bagBases();
        bagValues = tables.bagValues();
        offsets = tables.offsets();
        int pairs = tables.pairs().length;
        first = new int[pairs];
        second = new int[pairs];
        stride = new int[pairs];
        for (int p = 0; p < pairs; p++) {
            first[p] = tables.pairs()[p][0];
            second[p] = tables.pairs()[p][1];
            stride[p] = bins[second[p]].binCount();
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

    /** The cell of every term, as indices into the values. */
    private int[] cells(double[] rows, int offset) {
        int[] cells = scratch.get();
        if (cells == null) {
            cells = new int[features];
            scratch.set(cells);
        }
        for (int f = 0; f < features; f++) {
            cells[f] = lookups[f].bin(rows[offset + f]);
        }
        return cells;
    }

    private int pairCell(int pair, int[] bins) {
        return offsets[features + pair] + bins[first[pair]] * stride[pair] + bins[second[pair]];
    }

    /** Log-odds of a row. */
    public double logOdds(double[] rows, int offset) {
        int[] bins = cells(rows, offset);
        double sum = base;
        for (int f = 0; f < features; f++) {
            sum += values[offsets[f] + bins[f]];
        }
        for (int p = 0; p < first.length; p++) {
            sum += values[pairCell(p, bins)];
        }
        return sum;
    }

    /** Log-odds and contributions by term. */
    public double explain(double[] rows, int offset, double[] out, int at) {
        int[] bins = cells(rows, offset);
        double sum = base;
        for (int f = 0; f < features; f++) {
            double value = values[offsets[f] + bins[f]];
            out[at + f] = value;
            sum += value;
        }
        for (int p = 0; p < first.length; p++) {
            double value = values[pairCell(p, bins)];
            out[at + features + p] = value;
            sum += value;
        }
        return sum;
    }

    /** Log-odds and contributions by feature. */
    public double explainByFeature(double[] rows, int offset, double[] out, int at) {
        int[] bins = cells(rows, offset);
        double sum = base;
        for (int f = 0; f < features; f++) {
            double value = values[offsets[f] + bins[f]];
            out[at + f] = value;
            sum += value;
        }
        for (int p = 0; p < first.length; p++) {
            double value = values[pairCell(p, bins)];
            out[at + first[p]] += value / 2;
            out[at + second[p]] += value / 2;
            sum += value;
        }
        return sum;
    }

    /** What one bag says. */
    public double bagLogOdds(double[] rows, int offset, int bag) {
        return bag(cells(rows, offset), bag);
    }

    private double bag(int[] bins, int bag) {
        int bags = bagBases.length;
        double sum = bagBases[bag];
        for (int f = 0; f < features; f++) {
            sum += bagValues[(offsets[f] + bins[f]) * bags + bag];
        }
        for (int p = 0; p < first.length; p++) {
            sum += bagValues[pairCell(p, bins) * bags + bag];
        }
        return sum;
    }

    /** Standard deviation over bags. */
    public double standardError(double[] rows, int offset) {
        int bags = bagBases.length;
        if (bags < 2) {
            return 0;
        }
        int[] bins = cells(rows, offset);
        double mean = 0;
        double squares = 0;
        for (int b = 0; b < bags; b++) {
            double value = bag(bins, b);
            double step = value - mean;
            mean += step / (b + 1);
            squares += step * (value - mean);
        }
        return Math.sqrt(squares / (bags - 1));
    }

    /** Finds the bin of a value. */
    static final class BinLookup {
        private final boolean ordered;
        private final double[] edges;
        private final int[] categoryBins;

        BinLookup(FeatureBins bins) {
            ordered = bins.kind() == FeatureKind.CONTINUOUS;
            edges = bins.edges();
            categoryBins = bins.categoryBins();
        }

        int bin(double value) {
            if (value != value) {
                return 0;
            }
            if (!ordered) {
                return value >= 0 && value < categoryBins.length ? categoryBins[(int) value] : 0;
            }
            int base = 0;
            int size = edges.length;
            while (size > 0) {
                int half = (size + 1) >>> 1;
                base += value > edges[base + half - 1] ? half : 0;
                size -= half;
            }
            return base + 1;
        }
    }
}
