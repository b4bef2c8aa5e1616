package iomtriage.scoring.pack.layout;

import iomtriage.additive.shape.Direction;
import java.util.List;
import java.util.Optional;

/** What the numbers of a feature row mean: the order of features, and each one in plain words. Immutable. */
public interface InputLayout extends Phrasing {

    /** What kind of input it lays out, as a pack's manifest names it, for example {@code case-records}. */
    String kind();

    /** Version of the layout: a pack trained on another version is refused. */
    String version();

    /** How many features a row has. */
    int size();

    /** Id of the feature in a column, 0 to {@link #size()} - 1. */
    String featureId(int column);

    /** A value of a feature in plain words, fit to be a reason; {@link Double#NaN} is missing. */
    @Override
    String phrase(int column, double value);

    /** Whether it says something that a value is higher than most people's: not of a flag or a category. */
    default boolean isComparable(int column) {
        return false;
    }

    /**
     * A value in plain words, and how it stands among others where that says something.
     *
     * @param percentBelow how many of a hundred others have a lower value, rounded down
     * @param others who they are, for example "the caseload"
     */
    default String phrase(int column, double value, int percentBelow, String others) {
        return phrase(column, value);
    }

    /** What to ask for when the feature is missing; empty if nothing can be asked. */
    Optional<String> ask(int column);

    /** Names of the values 0, 1, 2 and so on where they have no order; empty for numbers and ordered levels. */
    List<String> categories(int column);

    /** Which way the feature may move a score: training enforces it exactly. */
    Direction direction(int column);

    /** Column of a feature; empty if the layout has none of that id. */
    default Optional<Integer> column(String featureId) {
        for (int column = 0; column < size(); column++) {
            if (featureId(column).equals(featureId)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
