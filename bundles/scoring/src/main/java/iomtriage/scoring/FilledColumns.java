package iomtriage.scoring;

import iomtriage.scoring.pack.OutcomeModel;

/**
 * Fills missing columns of a row with every combination of what they could be, one column after the other, so that each part of
 * a combination is looked up once. Not thread-safe.
 */
final class FilledColumns {

    private final OutcomeModel model;
    private final int sum;
    private final int[] features;
    private final double[] row;
    private final int[] columns;
    private final double[][] possible;

    /**
     * Nothing is filled yet.
     *
     * @param sum which of the model's sums is looked at
     * @param features by column of the layout, the feature's index in the model, -1 if it does not read the column
     * @param row a row in which the columns are missing; it is written to
     * @param possible by column, what it could be
     */
    FilledColumns(OutcomeModel model, int sum, int[] features, double[] row, int[] columns, double[][] possible) {
        this.model = model;
        this.sum = sum;
        this.features = features;
        this.row = row;
        this.columns = columns;
        this.possible = possible;
    }

    /**
     * Writes what every combination adds to the sum; the first column's values change fastest.
     *
     * @param changes by combination, by place
     * @param place where to write
     */
    void write(double[][] changes, int place) {
        write(0, new Filled(0, 1, 0), changes, place);
    }

    /**
     * The columns filled so far.
     *
     * @param combination the number of the combination with these values and the first of every other column
     * @param step by how much it grows from one value of the next column to the one after
     * @param added what the values add
     */
    private record Filled(int combination, int step, double added) {

        Filled with(int value, int values, double more) {
            return new Filled(combination + value * step, step * values, added + more);
        }
    }

    private void write(int next, Filled before, double[][] changes, int place) {
        double[] values = possible[next];
        int feature = features[columns[next]];
        double[] added = feature >= 0 ? model.changes(row, feature, values, sum) : new double[values.length];
        for (int value = 0; value < values.length; value++) {
            Filled filled = before.with(value, values.length, added[value]);
            if (next == columns.length - 1) {
                changes[filled.combination()][place] = filled.added();
            } else {
                row[columns[next]] = values[value];
                write(next + 1, filled, changes, place);
            }
        }
        row[columns[next]] = Double.NaN;
    }
}
