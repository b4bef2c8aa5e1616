package iomtriage.additive.internal.model;

import iomtriage.additive.internal.arithmetic.Grid;
import iomtriage.additive.shape.FeatureBins;

/**
 * Everything a model knows: how features are binned, which terms there are (main effects in the order of the features,
 * then pairs), the values of their cells one term after another, for the model and for each bag. Arrays are not copied:
 * they must not be changed after construction.
 *
 * @param features bins per feature
 * @param pairs first and second feature of each pair
 * @param base log-odds of the average
 * @param values cell values, on the {@link Grid}
 * @param bagBases base per bag
 * @param bagValues cell values per bag, bags of one cell side by side
 * @param counts training rows per cell
 * @param mass sum of training weights per cell; the counts where rows are not weighted
 */
@SuppressWarnings("ArrayRecordComponent")
public record ModelTables(
        FeatureBins[] features,
        int[][] pairs,
        double base,
        double[] values,
        double[] bagBases,
        double[] bagValues,
        int[] counts,
        double[] mass) {

    /** Number of terms. */
    public int termCount() {
        return features.length + pairs.length;
    }

    /** Number of bags. */
    public int bagCount() {
        return bagBases.length;
    }

    /** Where each term's cells start; one more than there are terms, the last is the number of cells. */
    public int[] offsets() {
        int[] offsets = new int[termCount() + 1];
        for (int t = 0; t < termCount(); t++) {
            offsets[t + 1] = offsets[t] + cells(t);
        }
        return offsets;
    }

    /** Number of cells of a term. */
    public int cells(int term) {
        if (term < features.length) {
            return features[term].binCount();
        }
        int[] pair = pairs[term - features.length];
        return features[pair[0]].binCount() * features[pair[1]].binCount();
    }

    /** The same with another base and other values. */
    public ModelTables with(double newBase, double[] newValues, double[] newBagBases, double[] newBagValues) {
        return new ModelTables(features, pairs, newBase, newValues, newBagBases, newBagValues, counts, mass);
    }
}
