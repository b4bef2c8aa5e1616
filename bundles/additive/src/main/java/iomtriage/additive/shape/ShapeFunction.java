package iomtriage.additive.shape;

import iomtriage.additive.internal.arithmetic.Grid;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One term of a model as a value that can be plotted: what it adds to the log-odds in every bin, how far models
 * made from other people would differ there, and how many training rows fall there. A pair is a grid, the second feature's bins side by side. Immutable.
 */
public final class ShapeFunction {
    private final Term term;
    private final FeatureBins first;
    private final @Nullable FeatureBins second;
    private final double[] values;
    private final double[] standardErrors;
    private final int[] counts;

    /** A shape with these cells; in a pair the second feature varies fastest. The arrays are not copied. */
    public ShapeFunction(
            Term term,
            FeatureBins first,
            @Nullable FeatureBins second,
            double[] values,
            double[] standardErrors,
            int[] counts) {
        this.term = term;
        this.first = first;
        this.second = second;
        this.values = values;
        this.standardErrors = standardErrors;
        this.counts = counts;
    }

    public Term term() {
        return term;
    }

    /** Bins of the (first) feature. */
    public FeatureBins first() {
        return first;
    }

    /** Bins of the second feature of a pair. */
    public Optional<FeatureBins> second() {
        return Optional.ofNullable(second);
    }

    /** Number of cells: bins of a main effect, bins times bins of a pair. */
    public int size() {
        return values.length;
    }

    /** The cell of a pair's two bins. */
    public int cell(int firstBin, int secondBin) {
        return second == null ? firstBin : firstBin * second.binCount() + secondBin;
    }

    /** What the term adds to the log-odds in a bin or cell. */
    public double value(int cell) {
        return values[cell];
    }

    /** Standard error over models made in the same way from other people, in log-odds; 0 where nothing is known of it. */
    public double standardError(int cell) {
        return standardErrors[cell];
    }

    /** Training rows in a bin or cell. */
    public int count(int cell) {
        return counts[cell];
    }

    /** Values per bin or cell, in log-odds. A copy. */
    public double[] values() {
        return values.clone();
    }

    /** Standard errors per bin or cell, in log-odds; see {@link #standardError(int)}. A copy. */
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    /** Training rows per bin or cell. A copy. */
    public int[] counts() {
        return counts.clone();
    }

    /** Mean absolute value over the training rows, in log-odds: how much the term matters. */
    public double importance() {
        double sum = 0;
        double rows = 0;
        for (int cell = 0; cell < values.length; cell++) {
            sum += counts[cell] * Math.abs(values[cell]);
            rows += counts[cell];
        }
        return rows == 0 ? 0 : sum / rows;
    }

    /** This shape after an edit; the edit's term must be this one. */
    public ShapeFunction with(Edit edit) {
        if (!edit.term().equals(term.name())) {
            throw new IllegalArgumentException(
                    "Cannot edit the shape of \"" + term.name() + "\" with an edit of \"" + edit.term() + "\".");
        }
        double[] changed = values.clone();
        double[] errors = standardErrors;
        if (edit instanceof Edit.SetBin set) {
            requireCell(set.cell());
            changed[set.cell()] = set.value();
        } else if (edit instanceof Edit.DropTerm) {
            Arrays.fill(changed, 0);
            errors = new double[errors.length];
        } else {
            requireOrderedMain(edit);
            if (edit instanceof Edit.MakeMonotone monotone) {
                Curve.makeMonotone(changed, counts, monotone.direction().sign());
            } else {
                Curve.smooth(changed, counts);
            }
        }
        for (int cell = 0; cell < changed.length; cell++) {
            changed[cell] = Grid.round(changed[cell]);
        }
        return new ShapeFunction(term, first, second, changed, errors, counts);
    }

    private void requireCell(int cell) {
        if (cell < 0 || cell >= values.length) {
            StringBuilder cells = new StringBuilder();
            for (int bin = 0; second == null && bin < values.length; bin++) {
                cells.append(bin == 0 ? ": " : "; ").append(bin).append(" is ").append(first.label(bin));
            }
            throw new IllegalArgumentException("The term \"" + term.name() + "\" has no cell " + cell + ". It has 0 to "
                    + (values.length - 1) + cells + ".");
        }
    }

    private void requireOrderedMain(Edit edit) {
        if (term.isPair() || first.kind() != FeatureKind.CONTINUOUS) {
            throw new IllegalArgumentException("Cannot " + (edit instanceof Edit.Smooth ? "smooth" : "make monotone")
                    + " \"" + term.name() + "\": its bins have no order. Set its bins one by one, or drop the term.");
        }
    }

    @Override
    public String toString() {
        return "shape of " + term.name() + " over " + values.length + " cells";
    }
}
