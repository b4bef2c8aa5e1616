package iomtriage.cli.measure;

import iomtriage.additive.FeatureBins;
import iomtriage.additive.FeatureKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Names of a feature's bins, short enough for an axis: whole numbers where it counts, else three significant digits. */
final class BinLabels {

    private static final MathContext SHORT = new MathContext(3);

    private final double[] edges;
    private final boolean counts;

    private BinLabels(double[] edges) {
        this.edges = edges;
        // Between two whole numbers the trainer cuts half-way.
        this.counts = Arrays.stream(edges).allMatch(edge -> edge - Math.floor(edge) == 0.5);
    }

    static List<String> of(FeatureBins bins) {
        if (bins.kind() == FeatureKind.CATEGORICAL || bins.edges().length == 0) {
            return IntStream.range(0, bins.binCount()).mapToObj(bins::label).toList();
        }
        BinLabels labels = new BinLabels(bins.edges());
        return IntStream.range(0, bins.binCount())
                .mapToObj(bin -> bin == FeatureBins.MISSING ? bins.label(bin) : labels.label(bin))
                .toList();
    }

    private String label(int bin) {
        if (bin == 1) {
            return "up to " + upper(edges[0]);
        }
        if (bin > edges.length) {
            return counts ? lower(edges[bin - 2]) + " or more" : "over " + lower(edges[bin - 2]);
        }
        String from = lower(edges[bin - 2]);
        String to = upper(edges[bin - 1]);
        return from.equals(to) ? from : from + " to " + to;
    }

    private String lower(double edge) {
        return text(counts ? Math.ceil(edge) : edge);
    }

    private String upper(double edge) {
        return text(counts ? Math.floor(edge) : edge);
    }

    private static String text(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = value == Math.rint(value) ? exact : exact.round(SHORT);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
