package iomtriage.additive;

import iomtriage.additive.shape.FeatureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Training rows by column: the trainer's own input. The arrays are not copied: do not change them afterwards.
 * Thread-safe once built.
 */
public final class AdditiveData {
    private final List<Column> columns;
    private final boolean[] outcome;
    private final double @org.jspecify.annotations.Nullable [] weights;
    private final int @org.jspecify.annotations.Nullable [] groups;
    private final Optional<FollowUp> followUp;

    private AdditiveData(Builder builder) {
        this.columns = List.copyOf(builder.columns);
        this.outcome = builder.outcome;
        this.weights = builder.weights;
        this.groups = builder.groups;
        this.followUp = builder.followUp;
    }

    /** Starts a table with one outcome per row; every column must have as many values. */
    public static Builder of(boolean[] outcome) {
        return new Builder(outcome);
    }

    /** The feature columns; their order is the layout of a row for {@link AdditiveScorer}. */
    public List<Column> columns() {
        return columns;
    }

    public int rowCount() {
        return outcome.length;
    }

    /** Whether it happened, per row. Not a copy. */
    public boolean[] outcome() {
        return outcome;
    }

    /** Weight per row, where rows are weighted. Not a copy. */
    public Optional<double[]> weights() {
        return Optional.ofNullable(weights);
    }

    /** Group of each row, where rows belong together. Not a copy. */
    public Optional<int[]> groups() {
        return Optional.ofNullable(groups);
    }

    /** How long each row was followed, where it is learnt when the outcome happens. */
    public Optional<FollowUp> followUp() {
        return followUp;
    }

    /**
     * One feature.
     *
     * @param name the feature's name
     * @param kind how to read the values
     * @param categories names of the categories by index; empty for ordered numbers
     * @param values one per row; NaN is missing, a category is its index
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Column(String name, FeatureKind kind, List<String> categories, double[] values) {
        public Column {
            categories = List.copyOf(categories);
        }
    }

    /** Collects columns. */
    public static final class Builder {
        private final List<Column> columns = new ArrayList<>();
        private final boolean[] outcome;
        private double @org.jspecify.annotations.Nullable [] weights;
        private int @org.jspecify.annotations.Nullable [] groups;
        private Optional<FollowUp> followUp = Optional.empty();

        private Builder(boolean[] outcome) {
            this.outcome = outcome;
        }

        /** Adds a feature of ordered numbers; NaN is missing. */
        public Builder continuous(String name, double[] values) {
            columns.add(new Column(name, FeatureKind.CONTINUOUS, List.of(), values));
            return this;
        }

        /** Adds a feature of categories: values are indices into the names; NaN is missing. */
        public Builder categorical(String name, List<String> categories, double[] values) {
            columns.add(new Column(name, FeatureKind.CATEGORICAL, categories, values));
            return this;
        }

        /** The weight of each row: finite, not negative, not all zero. Without it every row counts 1. */
        public Builder weights(double[] rowWeights) {
            this.weights = rowWeights;
            return this;
        }

        /** The group of each row (the same person): a bag holds out a whole group or none of it. */
        public Builder groups(int[] rowGroups) {
            this.groups = rowGroups;
            return this;
        }

        /**
         * How long each row was followed: the model is then of the hazard, the chance that it happens in a period if it has not
         * happened before, and is read by a {@link HazardScorer}.
         */
        public Builder followed(FollowUp rows) {
            this.followUp = Optional.of(rows);
            return this;
        }

        /** Checks everything and builds the table; throws {@link TrainingDataException} that names the column at fault. */
        public AdditiveData build() {
            AdditiveData data = new AdditiveData(this);
            TrainingDataCheck.check(data);
            return data;
        }
    }
}
