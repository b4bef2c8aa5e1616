package iomtriage.additive.shape;

/** How the log-odds may change as a feature grows. A missing value has no place in the order and is never constrained. */
public enum Direction {
    /** Anything. */
    NONE,
    /** More of the feature never lowers the log-odds, whatever the other features are. */
    INCREASING,
    /** More of the feature never raises the log-odds, whatever the other features are. */
    DECREASING;

    /** The sign a difference between neighbouring bins may have: 1, -1, or 0 for any. */
    public int sign() {
        return switch (this) {
            case NONE -> 0;
            case INCREASING -> 1;
            case DECREASING -> -1;
        };
    }
}
