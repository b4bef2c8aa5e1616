package iomtriage.additive.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How one feature is cut into bins. Bin 0 is "missing" (NaN, or a category the training data did not have); the value
 * bins are 1 to {@code binCount() - 1}. Immutable and thread-safe.
 */
public final class FeatureBins {
    /** The bin of a missing value. */
    public static final int MISSING = 0;

    private final String name;
    private final FeatureKind kind;
    private final double[] edges;
    private final List<String> categories;
    private final int[] categoryBins;
    private final int binCount;

    private FeatureBins(String name, FeatureKind kind, double[] edges, List<String> categories, int[] categoryBins) {
        this.name = Objects.requireNonNull(name);
        this.kind = kind;
        this.edges = edges;
        this.categories = List.copyOf(categories);
        this.categoryBins = categoryBins;
        this.binCount = kind == FeatureKind.CONTINUOUS
                ? edges.length + 2
                : 1 + Arrays.stream(categoryBins).max().orElse(0);
    }

    /**
     * An ordered feature.
     *
     * @param edges upper edges of all value bins but the last, strictly increasing and finite; a value equal to an edge
     *     belongs below it
     */
    public static FeatureBins continuous(String name, double[] edges) {
        for (int i = 0; i < edges.length; i++) {
            if (!Double.isFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) {
                throw new IllegalArgumentException("Cannot bin feature \"" + name
                        + "\": its bin edges must be finite and strictly increasing, but edge " + i + " is not.");
            }
        }
        return new FeatureBins(name, FeatureKind.CONTINUOUS, edges.clone(), List.of(), new int[0]);
    }

    /**
     * A feature of names.
     *
     * @param categories the names, in the order of the indices that stand for them in the data
     * @param categoryBins the bin of each name; several rare names may share one, {@link #MISSING} where training never
     *     saw the name
     */
    public static FeatureBins categorical(String name, List<String> categories, int[] categoryBins) {
        if (categories.size() != categoryBins.length) {
            throw new IllegalArgumentException("Cannot bin feature \"" + name + "\": " + categories.size()
                    + " categories but " + categoryBins.length + " bins for them.");
        }
        for (int bin : categoryBins) {
            if (bin < 0 || bin > categoryBins.length) {
                throw new IllegalArgumentException("Cannot bin feature \"" + name + "\": no bin " + bin + ".");
            }
        }
        return new FeatureBins(name, FeatureKind.CATEGORICAL, new double[0], categories, categoryBins.clone());
    }

    public String name() {
        return name;
    }

    public FeatureKind kind() {
        return kind;
    }

    /** Number of bins, the missing bin included. */
    public int binCount() {
        return binCount;
    }

    /** Upper edges of all value bins but the last; empty for categories. A copy. */
    public double[] edges() {
        return edges.clone();
    }

    /** FeatureConstraints of the categories by index; empty for ordered features. */
    public List<String> categories() {
        return categories;
    }

    /** Bin of each category by index; empty for ordered features. A copy. */
    public int[] categoryBins() {
        return categoryBins.clone();
    }

    /**
     * The bin of a value: NaN is {@link #MISSING}; an infinite number falls into the first or last value bin; an index
     * without a category is {@link #MISSING}.
     */
    public int binOf(double value) {
        if (value != value) {
            return MISSING;
        }
        if (kind == FeatureKind.CATEGORICAL) {
            return value >= 0 && value < categoryBins.length ? categoryBins[(int) value] : MISSING;
        }
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= edges[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low + 1;
    }

    /** What a bin holds, in words: {@code missing}, {@code <= 2.5}, {@code 2.5 to 4}, {@code > 4}, or category names. */
    public String label(int bin) {
        Objects.checkIndex(bin, binCount);
        if (bin == MISSING) {
            return "missing";
        }
        if (kind == FeatureKind.CATEGORICAL) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < categoryBins.length; i++) {
                if (categoryBins[i] == bin) {
                    names.append(names.isEmpty() ? "" : " or ").append(categories.get(i));
                }
            }
            return names.toString();
        }
        if (edges.length == 0) {
            return "any value";
        }
        if (bin == 1) {
            return "<= " + edges[0];
        }
        return bin == binCount - 1 ? "> " + edges[bin - 2] : edges[bin - 2] + " to " + edges[bin - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureBins that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(edges, that.edges)
                && categories.equals(that.categories)
                && Arrays.equals(categoryBins, that.categoryBins);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, Arrays.hashCode(edges), categories, Arrays.hashCode(categoryBins));
    }

    @Override
    public String toString() {
        return name + " (" + kind + ", " + binCount + " bins)";
    }
}
