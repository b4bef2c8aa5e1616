package iomtriage.additive;

import iomtriage.additive.AdditiveData.Column;
import iomtriage.additive.internal.binning.BinnedColumn;
import iomtriage.additive.shape.FeatureKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the trainer learns from: the rows themselves, or, where they were followed over time, one for each period in which each was at
 * risk. Only bins are written out by period, a byte each: values stay as they were handed over.
 */
final class PersonPeriods {
    private final AdditiveData data;
    /** The row of each period; none where rows are learnt from as they are. */
    private final int[] rowOf;

    private final double[] period;
    private final boolean[] outcome;

    private PersonPeriods(AdditiveData data, int[] rowOf, double[] period, boolean[] outcome) {
        this.data = data;
        this.rowOf = rowOf;
        this.period = period;
        this.outcome = outcome;
    }

    static PersonPeriods of(AdditiveData data) {
        return data.followUp()
                .map(followed -> written(data, followed))
                .orElseGet(() -> new PersonPeriods(data, new int[0], new double[0], data.outcome()));
    }

    private static PersonPeriods written(AdditiveData data, FollowUp followed) {
        int count = 0;
        for (int row = 0; row < data.rowCount(); row++) {
            count = Math.addExact(count, followed.periodsAtRisk(row, data.outcome()[row]));
        }
        int[] rowOf = new int[count];
        double[] period = new double[count];
        boolean[] outcome = new boolean[count];
        int at = 0;
        for (int row = 0; row < data.rowCount(); row++) {
            int last = followed.periodsAtRisk(row, data.outcome()[row]);
            for (int each = 1; each <= last; each++) {
                rowOf[at] = row;
                period[at] = each;
                outcome[at++] = each == last && followed.happens(row, data.outcome()[row]);
            }
        }
        return new PersonPeriods(data, rowOf, period, outcome);
    }

    private boolean areWritten() {
        return data.followUp().isPresent();
    }

    /** The features of the model, in order. */
    List<Column> columns() {
        return areWritten()
                ? Stream.concat(data.columns().stream(), Stream.of(periods())).toList()
                : data.columns();
    }

    private Column periods() {
        return new Column(FollowUp.PERIOD, FeatureKind.CONTINUOUS, List.of(), period);
    }

    boolean[] outcome() {
        return outcome;
    }

    /** A column of the data by period; the column of periods is so already. */
    BinnedColumn binned(int feature, BinnedColumn column) {
        if (!areWritten() || feature == data.columns().size()) {
            return column;
        }
        byte[] bins = new byte[rowOf.length];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = column.bins()[rowOf[i]];
        }
        return new BinnedColumn(column.feature(), bins);
    }

    Optional<double[]> weights() {
        return areWritten() ? data.weights().map(this::byPeriod) : data.weights();
    }

    private double[] byPeriod(double[] weights) {
        double[] each = new double[rowOf.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = weights[rowOf[i]];
        }
        return each;
    }

    /** All periods of a person are held out or none, and all rows of a group. */
    Optional<int[]> groups() {
        if (!areWritten()) {
            return data.groups();
        }
        int[] each = rowOf.clone();
        data.groups().ifPresent(groups -> {
            for (int i = 0; i < each.length; i++) {
                each[i] = groups[rowOf[i]];
            }
        });
        return Optional.of(each);
    }
}
