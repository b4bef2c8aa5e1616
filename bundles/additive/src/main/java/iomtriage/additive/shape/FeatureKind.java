package iomtriage.additive.shape;

/** How the values of a feature are to be read. */
public enum FeatureKind {
    /** Ordered numbers; binned by quantiles. */
    CONTINUOUS,
    /** Indices into a list of names without an order; each name has a bin of its own. */
    CATEGORICAL
}
