package iomtriage.scoring.training;

import iomtriage.additive.AdditiveData;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.List;
import java.util.Set;

/**
 * People to learn one outcome from.
 *
 * @param layout what the numbers of a row mean
 * @param rows feature rows, one for each person, each of length {@link InputLayout#size()}; NaN is missing
 * @param outcome whether the outcome happened, in the order of the rows
 * @param without ids of features the model must not read
 */
public record TrainingSet(InputLayout layout, List<double[]> rows, boolean[] outcome, Set<String> without) {

    /** @throws IllegalArgumentException if rows and outcomes do not match in number */
    public TrainingSet {
        if (rows.size() != outcome.length) {
            throw new IllegalArgumentException("There are " + rows.size() + " rows but " + outcome.length
                    + " outcomes. Training needs an outcome for every row.");
        }
    }

    /** How many people there are. */
    public int size() {
        return rows.size();
    }

    /** To how many of them the outcome happened. */
    public int positives() {
        int positives = 0;
        for (boolean happened : outcome) {
            positives += happened ? 1 : 0;
        }
        return positives;
    }

    /** Whether the model may read a column. */
    boolean reads(int column) {
        return !without.contains(layout.featureId(column))
                && layout.column(layout.featureId(column)).isPresent();
    }

    /** The rows by column, as the trainer reads them. */
    AdditiveData data() {
        AdditiveData.Builder data = AdditiveData.of(outcome);
        for (int column = 0; column < layout.size(); column++) {
            if (!reads(column)) {
                continue;
            }
            double[] values = new double[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[column];
            }
            List<String> categories = layout.categories(column);
            if (categories.isEmpty()) {
                data.continuous(layout.featureId(column), values);
            } else {
                data.categorical(layout.featureId(column), categories, values);
            }
        }
        return data.build();
    }
}
