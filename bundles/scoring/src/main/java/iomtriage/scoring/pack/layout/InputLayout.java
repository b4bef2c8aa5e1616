package iomtriage.scoring.pack.layout;

import iomtriage.additive.shape.Direction;
import iomtriage.features.definition.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the numbers of a feature row mean: the order of features, and each one in plain words. Immutable. */
public interface InputLayout extends Phrasing {

    /**
     * {@return what kind of input it lays out and which of its features, as a pack's manifest names it, for example
     * {@code case-records}}
     */
    String kind();

    /** {@return version of the layout: a pack trained on another version is refused} */
    String version();

    /** {@return how many features a row has} */
    int size();

    /**
     * {@return id of the feature in a column, 0 to {@link #size()} - 1}
     *
     * @param column 0 to {@link #size()} - 1
     */
    String featureId(int column);

    /**
     * {@return what the feature is about, in plain words: what features of one family add to a score is one reason}
     *
     * @param column 0 to {@link #size()} - 1
     */
    default String family(int column) {
        return featureId(column);
    }

    /**
     * {@return whether it says something that a value is higher or lower than most people's: not of a flag or a
     * category}
     *
     * @param column 0 to {@link #size()} - 1
     */
    default boolean isComparable(int column) {
        return false;
    }

    /**
     * {@return how a value stands among other people's, to follow its phrase; empty where comparing says nothing}
     *
     * @param column 0 to {@link #size()} - 1
     * @param value the value that is said
     * @param among how it stands among other people's
     */
    default String comparison(int column, double value, Standing among) {
        return "";
    }

    /**
     * {@return what to ask for when the feature is missing; empty if nothing can be asked}
     *
     * @param column 0 to {@link #size()} - 1
     */
    Optional<String> ask(int column);

    /**
     * {@return what the feature is called where only part of what is asked for is missing: one section of an
     * assessment, for example}
     *
     * @param column 0 to {@link #size()} - 1
     */
    default String part(int column) {
        return featureId(column);
    }

    /**
     * {@return names of the values 0, 1, 2 and so on where they have no order; empty for numbers and ordered levels}
     *
     * @param column 0 to {@link #size()} - 1
     */
    List<String> categories(int column);

    /**
     * {@return which way the feature may move a score: training enforces it exactly}
     *
     * @param column 0 to {@link #size()} - 1
     */
    Direction direction(int column);

    /** {@return ids of features that a row has and no model may read} */
    default Set<String> without() {
        return Set.of();
    }

    /**
     * {@return column of a feature; empty if the layout has none of that id that a model may read}
     *
     * @param featureId id of the feature
     */
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
