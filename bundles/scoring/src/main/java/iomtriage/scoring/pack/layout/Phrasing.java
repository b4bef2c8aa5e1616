package iomtriage.scoring.pack.layout;

/** How a feature of a row is said in a reason: by itself, or beside other people's. */
@FunctionalInterface
public interface Phrasing {

    /**
     * {@return a feature in plain words}
     *
     * @param column column of the layout, from 0
     * @param row a row of the layout; {@link Double#NaN} is missing
     */
    String phrase(int column, double[] row);
}
