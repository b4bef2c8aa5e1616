package iomtriage.features.definition;

/**
 * Which way a feature may move a score. Declared only where the field would insist on it, because training enforces it
 * exactly: a constrained feature can lose its effect, but never take the opposite one.
 */
public enum Direction {
    /** A higher value never lowers risk. */
    HIGHER_RAISES("a higher value never lowers risk"),
    /** A higher value never raises risk. */
    HIGHER_LOWERS("a higher value never raises risk"),
    /** The data decide. */
    FREE("the data decide");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** The direction in plain words. */
    public String label() {
        return label;
    }
}
