package iomtriage.additive.internal.model;

import iomtriage.additive.internal.arithmetic.Grid;
import iomtriage.additive.shape.Curve;
import java.util.Arrays;

/** Changes what a feature does to the whole score: its main effect and every pair that it is in. */
public final class FeatureEdit {

    private final ModelTables tables;
    private final int feature;
    private final int bins;
    /** Terms of the pairs that the feature is in. */
    private final int[] pairs;

    private FeatureEdit(ModelTables tables, int feature) {
        this.tables = tables;
        this.feature = feature;
        this.bins = tables.features()[feature].binCount();
        int mains = tables.features().length;
        int[] in = new int[tables.pairs().length];
        int found = 0;
        for (int p = 0; p < in.length; p++) {
            if (tables.pairs()[p][0] == feature || tables.pairs()[p][1] == feature) {
                in[found++] = mains + p;
            }
        }
        this.pairs = Arrays.copyOf(in, found);
    }

    /** The score no longer depends on the feature. */
    public static ModelTables drop(ModelTables tables, int feature) {
        FeatureEdit edit = new FeatureEdit(tables, feature);
        ModelTables changed = TermEdit.replace(tables, feature, new double[edit.bins], true);
        for (int pair : edit.pairs) {
            changed = TermEdit.replace(changed, pair, new double[tables.cells(pair)], true);
        }
        return changed;
    }

    /**
     * More of the feature never lowers the score (never raises it, for a sign of -1), whatever the other features are. Each pair
     * is taken together with a share of the main effect, made monotone for every bin of the other feature, and parted again, so
     * that an interaction that keeps to the direction stays.
     */
    public static ModelTables makeMonotone(ModelTables tables, int feature, int sign) {
        return new FeatureEdit(tables, feature).monotone(sign);
    }

    private ModelTables monotone(int sign) {
        int start = tables.offsets()[feature];
        double[] main = Arrays.copyOfRange(tables.values(), start, start + bins);
        if (pairs.length == 0) {
            Curve.makeMonotone(main, Arrays.copyOfRange(tables.counts(), start, start + bins), sign);
            round(main);
            return TermEdit.replace(tables, feature, main, false);
        }
        double[] share = new double[bins];
        Arrays.setAll(share, bin -> Grid.round(main[bin] / pairs.length));
        double[] rest = main.clone();
        double[] parted = new double[bins];
        ModelTables changed = tables;
        for (int p = 0; p < pairs.length; p++) {
            boolean last = p == pairs.length - 1;
            double[] whole = monotone(pairs[p], last ? rest : share, sign);
            for (int bin = 0; bin < bins; bin++) {
                rest[bin] -= last ? 0 : share[bin];
            }
            part(pairs[p], whole, parted);
            changed = TermEdit.replace(changed, pairs[p], whole, false);
        }
        return TermEdit.replace(changed, feature, parted, false);
    }

    /** A pair's cells with a share of the main effect added, monotone along the feature. */
    private double[] monotone(int term, double[] share, int sign) {
        int start = tables.offsets()[term];
        double[] whole = Arrays.copyOfRange(tables.values(), start, start + tables.cells(term));
        int others = whole.length / bins;
        for (int other = 0; other < others; other++) {
            double[] column = new double[bins];
            int[] counts = new int[bins];
            for (int bin = 0; bin < bins; bin++) {
                column[bin] = whole[cell(term, bin, other)] + share[bin];
                counts[bin] = tables.counts()[start + cell(term, bin, other)];
            }
            Curve.makeMonotone(column, counts, sign);
            round(column);
            for (int bin = 0; bin < bins; bin++) {
                whole[cell(term, bin, other)] = column[bin];
            }
        }
        return whole;
    }

    /**
     * Moves what the feature does on average from a pair to the main effect: over the other feature as it is in the training
     * population, the same for every bin, so that the main effect keeps to the direction too.
     */
    private void part(int term, double[] whole, double[] main) {
        int others = whole.length / bins;
        double[] shares = shares(term, others);
        for (int bin = 0; bin < bins; bin++) {
            double sum = 0;
            for (int other = 0; other < others; other++) {
                sum += shares[other] * whole[cell(term, bin, other)];
            }
            double mean = Grid.round(sum);
            for (int other = 0; other < others; other++) {
                whole[cell(term, bin, other)] -= mean;
            }
            main[bin] += mean;
        }
    }

    private double[] shares(int term, int others) {
        int start = tables.offsets()[term];
        double[] shares = new double[others];
        double total = 0;
        for (int other = 0; other < others; other++) {
            for (int bin = 0; bin < bins; bin++) {
                shares[other] += tables.mass()[start + cell(term, bin, other)];
            }
            total += shares[other];
        }
        for (int other = 0; other < others; other++) {
            shares[other] = total > 0 ? shares[other] / total : 1.0 / others;
        }
        return shares;
    }

    private int cell(int term, int bin, int other) {
        int[] pair = tables.pairs()[term - tables.features().length];
        int second = tables.features()[pair[1]].binCount();
        return pair[0] == feature ? bin * second + other : other * second + bin;
    }

    private static void round(double[] values) {
        Arrays.setAll(values, i -> Grid.round(values[i]));
    }
}
