package iomtriage.additive.internal.model;

import iomtriage.additive.internal.arithmetic.Grid;
import java.util.Arrays;

/** Changes the whole score at once. */
public final class WholeEdit {
    private WholeEdit() {}

    /** Log-odds become {@code intercept + slope * log-odds}, of the model and of each of its bags. */
    public static ModelTables recalibrate(ModelTables tables, double intercept, double slope) {
        return tables.with(
                Grid.round(intercept + slope * tables.base()),
                times(tables.values(), slope, 0),
                times(tables.bagBases(), slope, intercept),
                times(tables.bagValues(), slope, 0));
    }

    private static double[] times(double[] values, double slope, double intercept) {
        return Arrays.stream(values)
                .map(value -> Grid.round(intercept + slope * value))
                .toArray();
    }
}
