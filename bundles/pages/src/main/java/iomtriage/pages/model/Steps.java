package iomtriage.pages.model;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import iomtriage.charts.axis.Tick;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.ValueKind;
import iomtriage.pages.frame.Labels;
import iomtriage.pages.frame.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The bins of a feature in words: edges are rounded to three digits, the model's own are not. */
final class Steps {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    /** Kinds whose values are whole numbers, so that a step has a first and a last one. */
    private static final Set<ValueKind> WHOLE = Set.of(ValueKind.COUNT, ValueKind.AGE, ValueKind.LEVEL, ValueKind.FLAG);

    private Steps() {}

    static String words(FeatureBins bins, int bin) {
        if (bin == FeatureBins.MISSING) {
            return "Not known";
        }
        if (named(bins)) {
            return Words.capital(bins.label(bin).toLowerCase(Locale.UK).replace('_', ' '));
        }
        Optional<Feature> feature = Labels.known(bins.name());
        return whole(feature)
                ? Words.capital(new WholeSteps(bins, feature.get()).words(bin))
                : between(bins, bin, feature);
    }

    private static String between(FeatureBins bins, int bin, Optional<Feature> feature) {
        double[] edges = bins.edges();
        if (bin == 1) {
            return "Up to " + written(edges[0], feature);
        }
        String over = "Over " + written(edges[bin - 2], feature);
        return bin == bins.binCount() - 1 ? over : over + ", up to " + written(edges[bin - 1], feature);
    }

    /** Labels for an axis: a step's name or first value in its middle, an edge where two steps meet. */
    static List<Tick> ticks(FeatureBins bins) {
        Optional<Feature> feature = Labels.known(bins.name());
        return IntStream.range(0, bins.binCount())
                .filter(bin -> bin != 1 || named(bins) || whole(feature))
                .mapToObj(bin -> tick(bins, bin, feature))
                .toList();
    }

    private static Tick tick(FeatureBins bins, int bin, Optional<Feature> feature) {
        if (bin == FeatureBins.MISSING || named(bins)) {
            return new Tick(bin + 0.5, words(bins, bin).toLowerCase(Locale.UK));
        }
        return whole(feature)
                ? new Tick(bin + 0.5, new WholeSteps(bins, feature.get()).from(bin))
                : new Tick(bin, written(bins.edges()[bin - 2], feature));
    }

    /** Whether each bin has a name of its own. */
    static boolean named(FeatureBins bins) {
        return bins.kind() != FeatureKind.CONTINUOUS || bins.edges().length == 0;
    }

    private static boolean whole(Optional<Feature> feature) {
        return feature.map(Feature::kind).filter(WHOLE::contains).isPresent();
    }

    /** As a reason would write it: the logarithm of a rate as the rate, a share as per cent. */
    private static String written(double edge, Optional<Feature> feature) {
        ValueKind kind = feature.map(Feature::kind).orElse(ValueKind.DURATION);
        return switch (kind) {
            case LOG_RATE -> rounded(StrictMath.exp(edge));
            case SHARE -> rounded(100 * edge) + "%";
            default -> rounded(edge);
        };
    }

    static String rounded(double edge) {
        BigDecimal exact = BigDecimal.valueOf(edge);
        BigDecimal rounded = exact.abs().compareTo(BigDecimal.valueOf(100)) >= 0
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(THREE_DIGITS);
        return rounded.stripTrailingZeros().toPlainString().replace('-', '\u2212');
    }
}
