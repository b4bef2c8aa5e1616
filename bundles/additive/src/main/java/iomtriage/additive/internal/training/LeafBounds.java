package iomtriage.additive.internal.training;

/** The range that leaf values (before the learning rate) must keep to so that a tree honours the constraints above it. */
record LeafBounds(double low, double high) {
    static final LeafBounds NONE = new LeafBounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    double clip(double value) {
        return value < low ? low : (value > high ? high : value);
    }

    boolean open() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }
}
