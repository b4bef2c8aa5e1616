package iomtriage.evaluation.drift;

/** One feature, or the score, of every row of a sample. */
public sealed interface Column {

    /** What the column holds, as the catalogue names it. */
    String name();

    /** How many rows. */
    int rows();

    /** Numbers on a scale; NaN is missing. */
    static Column numbers(String name, double[] values) {
        return new Numbers(name, values.clone());
    }

    /** Names of categories; the empty string is missing. */
    static Column categories(String name, String[] values) {
        return new Categories(name, values.clone());
    }

    /** Numbers on a scale; NaN is missing. */
    record Numbers(String name, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }
    }

    /** Names of categories; the empty string is missing. */
    record Categories(String name, String[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }
    }
}
