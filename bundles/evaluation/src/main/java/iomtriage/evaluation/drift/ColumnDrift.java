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
public record ColumnDrift(String name, List<Bin> bins, double index, double threshold) {

    /** Copies the bins. */
    public ColumnDrift {
        bins = List.copyOf(bins);
    }

    /** Whether the index is above its threshold. */
    public boolean drifted() {
        return index > threshold;
    }

    /**
     * A range or category, and how many rows of each sample are in it.
     *
     * @param label as in "3 to 5", a category's name, or "missing"
     * @param baseline rows of the sample that the model was made on
     * @param recent rows of the sample now
     */
    public record Bin(String label, int baseline, int recent) {}
}
