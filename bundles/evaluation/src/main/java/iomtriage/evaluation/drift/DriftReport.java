package iomtriage.evaluation.drift;

import iomtriage.evaluation.NotMeasurableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Drift of the score and of every feature between the sample a model was made on and the sample now.
 *
 * @param columns in the order handed over
 */
public record DriftReport(List<ColumnDrift> columns) {

    /** Copies the list. */
    public DriftReport {
        columns = List.copyOf(columns);
    }

    /**
     * Measures drift column by column.
     *
     * @param baseline columns of the sample the model was made on
     * @param recent the same columns, in the same order, of the sample now
     * @throws NotMeasurableException if the columns do not match or a sample is empty
     */
    public static DriftReport between(List<Column> baseline, List<Column> recent, DriftSettings settings) {
        if (!names(baseline).equals(names(recent))) {
            throw new NotMeasurableException(
                    "Cannot measure drift",
                    "the two samples do not hold the same columns in the same order",
                    "Read both with the same column specification");
        }
        double falseAlarms = settings.falseAlarmsPerColumn(baseline.size());
        List<ColumnDrift> drifts = new ArrayList<>();
        for (int column = 0; column < baseline.size(); column++) {
            drifts.add(drift(baseline.get(column), recent.get(column), settings.bins(), falseAlarms));
        }
        return new DriftReport(drifts);
    }

    private static ColumnDrift drift(Column baseline, Column recent, int wanted, double falseAlarms) {
        if (baseline.rows() == 0 || recent.rows() == 0) {
            throw new NotMeasurableException(
                    "Cannot measure drift of " + baseline.name(),
                    "one of the samples has no rows",
                    "Hand over two samples that hold people");
        }
        List<ColumnDrift.Bin> bins = Binning.of(baseline, recent, wanted);
        double threshold = StabilityIndex.threshold(baseline.rows(), recent.rows(), bins.size(), falseAlarms);
        return new ColumnDrift(baseline.name(), bins, StabilityIndex.of(bins), threshold);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
