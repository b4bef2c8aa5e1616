package iomtriage.web.pages;

import iomtriage.additive.FeatureBins;
import iomtriage.additive.FeatureKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The bins of a feature in words: edges are rounded to three digits, the model's own are not. */
final class Steps {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Steps() {}

    static String words(FeatureBins bins, int bin) {
        double[] edges = bins.edges();
        if (bin == FeatureBins.MISSING) {
            return "Not known";
        }
        if (bins.kind() != FeatureKind.CONTINUOUS || edges.length == 0) {
            return Words.capital(bins.label(bin).toLowerCase(Locale.UK).replace('_', ' '));
        }
        if (bin == 1) {
            return "Up to " + rounded(edges[0]);
        }
        return bin == bins.binCount() - 1
                ? "Over " + rounded(edges[bin - 2])
                : "Over " + rounded(edges[bin - 2]) + ", up to " + rounded(edges[bin - 1]);
    }

    private static String rounded(double edge) {
        BigDecimal exact = BigDecimal.valueOf(edge);
        BigDecimal rounded = exact.abs().compareTo(BigDecimal.valueOf(100)) >= 0
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(THREE_DIGITS);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
