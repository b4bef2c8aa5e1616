package iomtriage.evaluation.figure;

import java.util.List;

/**
 * A term over two features: what each pair of bins adds to the score, on top of what each feature adds alone.
 *
 * @param first name of the feature that goes down
 * @param firstLabels its bins
 * @param second name of the feature that goes across
 * @param secondLabels its bins
 * @param values in log-odds, a row of the grid after the other: cell = first bin * bins of the second + second bin
 * @param rows training rows in each cell, in the same order
 */
public record PairGrid(
        String first, List<String> firstLabels, String second, List<String> secondLabels, double[] values, int[] rows) {

    /** @throws IllegalArgumentException if there is no cell or the lengths do not fit together */
    public PairGrid {
        firstLabels = List.copyOf(firstLabels);
        secondLabels = List.copyOf(secondLabels);
        values = values.clone();
        rows = rows.clone();
        int cells = firstLabels.size() * secondLabels.size();
        if (cells == 0 || values.length != cells || rows.length != cells) {
            throw new IllegalArgumentException("A grid of " + firstLabels.size() + " by " + secondLabels.size()
                    + " bins needs as many values and counts, at least one each, but came with " + values.length
                    + " values and " + rows.length + " counts.");
        }
    }

    int cell(int down, int across) {
        return down * secondLabels.size() + across;
    }
}
