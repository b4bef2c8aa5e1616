package iomtriage.pages.model;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.ValueKind;
import iomtriage.pages.frame.Words;

/** The bins of a feature whose values are whole numbers, by their first and last value: "4 to 5", not "over 3, up to 5". */
record WholeSteps(FeatureBins bins, Feature feature) {

    String words(int bin) {
        if (bin == 1) {
            return isName(last(1)) ? named(0, last(1)) : "Up to " + Words.count(last(1));
        }
        if (bin == bins.binCount() - 1) {
            return hasNames() ? named(first(bin), highest()) : Words.count(first(bin)) + " or more";
        }
        return named(first(bin), last(bin));
    }

    /** The first value of a bin, for an axis. */
    String from(int bin) {
        if (bin == 1) {
            return feature.kind() == ValueKind.AGE ? "up to " + Words.count(last(1)) : value(0);
        }
        return bin == bins.binCount() - 1 && !hasNames() ? Words.count(first(bin)) + "+" : value(first(bin));
    }

    private boolean isName(long last) {
        return hasNames() || last == 0;
    }

    private String named(long first, long last) {
        return first >= last ? value(first) : value(first) + " to " + value(last);
    }

    private String value(long value) {
        return hasNames() ? feature.written(value) : Words.count(value);
    }

    private boolean hasNames() {
        return feature.kind() == ValueKind.FLAG || !feature.categories().isEmpty();
    }

    private long highest() {
        return feature.kind() == ValueKind.FLAG ? 1 : feature.categories().size() - 1L;
    }

    private long first(int bin) {
        return (long) Math.floor(bins.edges()[bin - 2]) + 1;
    }

    private long last(int bin) {
        return (long) Math.floor(bins.edges()[bin - 1]);
    }
}
