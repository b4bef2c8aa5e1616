package iomtriage.additive.internal.model;

import iomtriage.additive.internal.arithmetic.Grid;

/** Replaces the values of one term: centres them, adds the mean to the base and shifts the bags accordingly. */
public final class TermEdit {
    private TermEdit() {}

    /** Replaces a term; where {@code silence} is set the bags' values become 0 too. */
    public static ModelTables replace(ModelTables tables, int term, double[] wanted, boolean silence) {
        int start = tables.offsets()[term];
        int bags = tables.bagCount();
        double mean = silence ? 0 : mean(tables.mass(), start, wanted);
        double[] values = tables.values().clone();
        double[] bagValues = tables.bagValues().clone();
        double[] bagBases = tables.bagBases().clone();
        for (int i = 0; i < wanted.length; i++) {
            double value = wanted[i] - mean;
            double moved = value - values[start + i];
            values[start + i] = value;
            for (int bag = 0; bag < bags; bag++) {
                int at = (start + i) * bags + bag;
                bagValues[at] = silence ? 0 : bagValues[at] + moved;
            }
        }
        for (int bag = 0; bag < bags; bag++) {
            bagBases[bag] += mean;
        }
        return tables.with(tables.base() + mean, values, bagBases, bagValues);
    }

    private static double mean(double[] mass, int start, double[] values) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += mass[start + i] * values[i];
            total += mass[start + i];
        }
        // A merged model may hold no count of a term at all.
        return total == 0 ? 0 : Grid.round(sum / total);
    }
}
