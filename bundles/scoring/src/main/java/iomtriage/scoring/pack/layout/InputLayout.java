package iomtriage.scoring.pack.layout;

import iomtriage.additive.shape.Direction;
import iomtriage.features.definition.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the numbers of a feature row mean: the order of features, and each one in plain words. Immutable. */
public interface InputLayout extends Phrasing {

    /** What kind of input it lays out and which of its features, as a pack's manifest names it, for example {@code case-records}. */
    String kind();

    /** Version of the layout: a pack trained on another version is refused. */
    String version();

    /** How many features a row has. */
    int size();

    /** Id of the feature in a column, 0 to {@link #size()} - 1. */
    String featureId(int column);

    /** What the feature is about, in plain words: what features of one family add to a score is one reason. */
    default String family(int column) {
        return featureId(column);
    }

    /** Whether it says something that a value is higher or lower than most people's: not of a flag or a category. */
    default boolean isComparable(int column) {
        return false;
    }

    /** How a value stands among other people's, to follow its phrase; empty where comparing says nothing. */
    default String comparison(int column, double value, Standing among) {
        return "";
    }

    /** What to ask for when the feature is missing; empty if nothing can be asked. */
    Optional<String> ask(int column);

    /** What the feature is called where only part of what is asked for is missing: one section of an assessment, for example. */
    default String part(int column) {
        return featureId(column);
    }

    /** Names of the values 0, 1, 2 and so on where they have no order; empty for numbers and ordered levels. */
    List<String> categories(int column);

    /** Which way the feature may move a score: training enforces it exactly. */
    Direction direction(int column);

    /** Ids of features that a row has and no model may read. */
    default Set<String> without() {
        return Set.of();
    }

    /** Column of a feature; empty if the layout has none of that id that a model may read. */
    default Optional<Integer> column(String featureId) {
        if (without().contains(featureId)) {
            return Optional.empty();
        }
        for (int column = 0; column < size(); column++) {
            if (featureId(column).equals(featureId)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
