package iomtriage.additive;

import iomtriage.additive.shape.FeatureKind;
import java.util.HashSet;
import java.util.Set;

/** The requirements that training data must meet. */
final class TrainingDataCheck {
    private TrainingDataCheck() {}

    /** Throws {@link TrainingDataException} on the first thing that is wrong. */
    static void check(AdditiveData data) {
        checkOutcome(data.outcome());
        checkColumns(data);
        data.followUp().ifPresent(followed -> checkFollowUp(followed, data));
        data.weights().ifPresent(weights -> {
            checkWeights(weights, data.rowCount());
            checkWeighted(weights, data.outcome(), true);
            checkWeighted(weights, data.outcome(), false);
        });
        data.groups().ifPresent(groups -> {
            if (groups.length != data.rowCount()) {
                throw new TrainingDataException("Cannot train: " + groups.length + " group ids for " + data.rowCount()
                        + " rows. Give one group id per row, or none at all.");
            }
        });
    }

    private static void checkFollowUp(FollowUp followed, AdditiveData data) {
        if (followed.time().length != data.rowCount()) {
            throw new TrainingDataException("Cannot train: " + followed.time().length + " times for " + data.rowCount()
                    + " rows. Give one time of follow-up per row.");
        }
        if (followed.periods() < 1 || followed.periods() > FollowUp.MOST_PERIODS) {
            throw new TrainingDataException("Cannot train for " + followed.periods() + " periods: there must be 1 to "
                    + FollowUp.MOST_PERIODS + ".");
        }
        if (data.columns().stream().anyMatch(column -> column.name().equals(FollowUp.PERIOD))) {
            throw new TrainingDataException("Cannot train: a column is called \"" + FollowUp.PERIOD
                    + "\", as is the feature that says how much time has passed. Give the column another name.");
        }
        int longest = 0;
        boolean happens = false;
        for (int row = 0; row < data.rowCount(); row++) {
            double time = followed.time()[row];
            if (!(time >= 0) || Double.isInfinite(time)) {
                throw new TrainingDataException("Cannot train: the time of follow-up of row " + row
                        + " is negative or not finite. Leave out rows that were not followed.");
            }
            longest = Math.max(longest, followed.periodsAtRisk(row, data.outcome()[row]));
            happens |= followed.happens(row, data.outcome()[row]);
        }
        if (longest < followed.periods()) {
            throw new TrainingDataException(
                    "Cannot train for " + followed.periods() + " periods: nobody was at risk after " + longest
                            + ". Look ahead no further than people were followed.");
        }
        if (!happens) {
            throw new TrainingDataException("Cannot train: the outcome happens in none of the " + followed.periods()
                    + " periods. Check the times and their unit.");
        }
    }

    private static void checkOutcome(boolean[] outcome) {
        if (outcome.length == 0) {
            throw new TrainingDataException("Cannot train: there are no rows. Give at least two, one of each outcome.");
        }
        boolean first = outcome[0];
        for (boolean other : outcome) {
            if (other != first) {
                return;
            }
        }
        throw new TrainingDataException("Cannot train: the outcome is " + first + " in all " + outcome.length
                + " rows. A model needs rows of both outcomes: check the outcome column and its window.");
    }

    private static void checkColumns(AdditiveData data) {
        if (data.columns().isEmpty()) {
            throw new TrainingDataException("Cannot train: there are no features. Add at least one column.");
        }
        Set<String> names = new HashSet<>();
        for (AdditiveData.Column column : data.columns()) {
            if (!names.add(column.name())) {
                throw new TrainingDataException("Cannot train: two columns are called \"" + column.name()
                        + "\". Give every feature a name of its own.");
            }
            checkColumn(column, data.rowCount());
        }
    }

    private static void checkColumn(AdditiveData.Column column, int rows) {
        double[] values = column.values();
        if (values.length != rows) {
            throw new TrainingDataException("Cannot train: feature \"" + column.name() + "\" has " + values.length
                    + " values for " + rows + " rows. Give one per row, NaN where it is missing.");
        }
        int categories = column.categories().size();
        for (int row = 0; row < rows; row++) {
            double value = values[row];
            if (Double.isInfinite(value)) {
                throw new TrainingDataException("Cannot train: feature \"" + column.name() + "\" is infinite in row "
                        + row + ". Use NaN where the value is not known, or cap it.");
            }
            if (column.kind() == FeatureKind.CATEGORICAL
                    && value == value
                    && (value != StrictMath.rint(value) || value < 0 || value >= categories)) {
                throw new TrainingDataException("Cannot train: feature \"" + column.name() + "\" has " + categories
                        + " categories, but row " + row + " does not hold an index of one. Use 0 to "
                        + (categories - 1) + ", or NaN where it is missing.");
            }
        }
    }

    private static void checkWeights(double[] weights, int rows) {
        if (weights.length != rows) {
            throw new TrainingDataException("Cannot train: " + weights.length + " weights for " + rows
                    + " rows. Give one weight per row, or none at all.");
        }
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            if (!(weights[row] >= 0) || Double.isInfinite(weights[row])) {
                throw new TrainingDataException(
                        "Cannot train: the weight of row " + row
                                + " is negative or not finite. A weight says how many rows this one stands for: use 0 or more.");
            }
            sum += weights[row];
        }
        if (!(sum > 0)) {
            throw new TrainingDataException(
                    "Cannot train: all weights are 0. Give at least one row of each outcome a" + " weight above 0.");
        }
    }

    private static void checkWeighted(double[] weights, boolean[] outcome, boolean wanted) {
        for (int row = 0; row < weights.length; row++) {
            if (outcome[row] == wanted && weights[row] > 0) {
                return;
            }
        }
        throw new TrainingDataException("Cannot train: every row whose outcome is " + wanted
                + " has a weight of 0. A model needs rows of both outcomes.");
    }
}
