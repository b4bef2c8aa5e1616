package iomtriage.evaluation.drift;

import java.util.List;

/**
 * How far one column has moved.
 *
 * @param name the column
 * @param bins both samples, bin by bin
 * @param index the population stability index
 * @param threshold what the index stays below, but for the stated share of false alarms, if nothing has changed
 */
public record ColumnDrift(String name, List<DriftBin> bins, double index, double threshold) {

    /** Copies the bins. */
    public ColumnDrift {
        bins = List.copyOf(bins);
    }

    /** Whether the index is above its threshold. */
    public boolean drifted() {
        return index > threshold;
    }
}
