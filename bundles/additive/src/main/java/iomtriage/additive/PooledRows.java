package iomtriage.additive;

import iomtriage.additive.AdditiveData.Column;
import iomtriage.additive.shape.FeatureKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of several outcomes as one table, which outcome each is about as its last column. The columns of one of them come first and in
 * its order; what a row's own outcome has no column for is missing.
 */
final class PooledRows {

    /** Says which outcome a row is about, from 1, in their order. */
    static final String WHICH = "which outcome";

    private final List<AdditiveData> outcomes;
    private final int which;
    private final AdditiveData all;

    /**
     * @param outcomes data of each outcome, with groups that say who is the same person in any of them
     * @param which the outcome whose columns come first
     * @throws TrainingDataException if they do not go together
     */
    PooledRows(List<AdditiveData> outcomes, int which) {
        this.outcomes = outcomes;
        this.which = which;
        this.all = all();
    }

    private AdditiveData all() {
        for (AdditiveData each : outcomes) {
            if (each.columns().stream().anyMatch(column -> column.name().equals(WHICH))) {
                throw new TrainingDataException("Cannot learn several outcomes together: a feature is called \"" + WHICH
                        + "\", as is the one that says which outcome a row is about. Give the feature another name.");
            }
            if (each.groups().isEmpty() || each.followUp().isPresent()) {
                throw new TrainingDataException(
                        "Cannot learn several outcomes together: the rows of each must say whom they"
                                + " are about, and not when it happened. Give groups to all, and follow-up to none.");
            }
        }
        int rows = outcomes.stream().mapToInt(AdditiveData::rowCount).sum();
        boolean[] happened = new boolean[rows];
        int[] groups = new int[rows];
        double[] weights = new double[rows];
        double[] number = new double[rows];
        int at = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            AdditiveData each = outcomes.get(i);
            int count = each.rowCount();
            System.arraycopy(each.outcome(), 0, happened, at, count);
            System.arraycopy(each.groups().orElseThrow(), 0, groups, at, count);
            System.arraycopy(each.weights().orElseGet(() -> ones(count)), 0, weights, at, count);
            Arrays.fill(number, at, at + count, i + 1.0);
            at += count;
        }
        AdditiveData.Builder builder = AdditiveData.of(happened).groups(groups);
        if (outcomes.stream().anyMatch(each -> each.weights().isPresent())) {
            builder.weights(weights);
        }
        for (Column column : named().values()) {
            double[] values = values(column, rows);
            if (column.kind() == FeatureKind.CONTINUOUS) {
                builder.continuous(column.name(), values);
            } else {
                builder.categorical(column.name(), column.categories(), values);
            }
        }
        return builder.continuous(WHICH, number).build();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private Map<String, Column> named() {
        Map<String, Column> named = new LinkedHashMap<>();
        own().columns().forEach(column -> named.put(column.name(), column));
        for (AdditiveData each : outcomes) {
            for (Column column : each.columns()) {
                Column before = named.putIfAbsent(column.name(), column);
                if (before != null
                        && !(before.kind() == column.kind()
                                && before.categories().equals(column.categories()))) {
                    throw new TrainingDataException(
                            "Cannot learn several outcomes together: feature \"" + column.name()
                                    + "\" is not the same in all of them. Give it one kind, and the same categories in one order.");
                }
            }
        }
        return named;
    }

    private double[] values(Column column, int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        int at = 0;
        for (AdditiveData each : outcomes) {
            for (Column own : each.columns()) {
                if (own.name().equals(column.name())) {
                    System.arraycopy(own.values(), 0, values, at, each.rowCount());
                }
            }
            at += each.rowCount();
        }
        return values;
    }

    /** All rows. */
    AdditiveData together() {
        return all;
    }

    /** The rows of the outcome whose columns come first. */
    AdditiveData own() {
        return outcomes.get(which);
    }

    /** Where its rows begin among all. */
    int start() {
        return outcomes.subList(0, which).stream()
                .mapToInt(AdditiveData::rowCount)
                .sum();
    }

    /** What all of its rows have in the columns that are not its own, in their order: nothing, and last which outcome they are about. */
    double[] fixed() {
        double[] fixed = new double[all.columns().size() - own().columns().size()];
        Arrays.fill(fixed, Double.NaN);
        fixed[fixed.length - 1] = which + 1;
        return fixed;
    }
}
