package iomtriage.scoring.pack.layout;

/** How a value of a feature is said in a reason: by itself, or beside other people's. */
@FunctionalInterface
public interface Phrasing {

    /**
     * A value in plain words.
     *
     * @param column column of the layout, from 0
     * @param value a value of that feature; {@link Double#NaN} is missing
     */
    String phrase(int column, double value);
}
