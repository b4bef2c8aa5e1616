package iomtriage.cli.measure;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import iomtriage.charts.axis.Tick;
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
    private final List<String> levels;

    private BinLabels(double[] edges, List<String> levels) {
        this.edges = edges;
        this.levels = levels;
        // Between two whole numbers the trainer cuts half-way.
        this.counts = Arrays.stream(edges).allMatch(edge -> edge - Math.floor(edge) == 0.5);
    }

    /** @param levels what the values 0, 1, 2 and so on are called; empty for numbers */
    static List<String> of(FeatureBins bins, List<String> levels) {
        if (bins.kind() == FeatureKind.CATEGORICAL || bins.edges().length == 0) {
            return IntStream.range(0, bins.binCount()).mapToObj(bins::label).toList();
        }
        BinLabels labels = new BinLabels(bins.edges(), levels);
        return IntStream.range(0, bins.binCount())
                .mapToObj(bin -> bin == FeatureBins.MISSING ? bins.label(bin) : labels.label(bin))
                .toList();
    }

    /** Labels for the axis of a feature of numbers: the name of a whole step in its middle, an edge where two steps meet. */
    static List<Tick> ticks(FeatureBins bins) {
        List<String> names = of(bins, List.of());
        BinLabels labels = new BinLabels(bins.edges(), List.of());
        return IntStream.range(0, names.size())
                .filter(bin -> bin != 1 || labels.counts)
                .mapToObj(bin -> bin == FeatureBins.MISSING || labels.counts
                        ? new Tick(bin + 0.5, names.get(bin))
                        : new Tick(bin, text(bins.edges()[bin - 2])))
                .toList();
    }

    private String label(int bin) {
        return levels.isEmpty() || !counts ? ofNumbers(bin) : ofLevels(bin);
    }

    private String ofLevels(int bin) {
        int last = levels.size() - 1;
        int from = bin == 1 ? 0 : Math.min((int) Math.ceil(edges[bin - 2]), last);
        int to = bin > edges.length ? last : Math.min((int) Math.floor(edges[bin - 1]), last);
        return from >= to ? levels.get(from) : levels.get(from) + " to " + levels.get(to);
    }

    private String ofNumbers(int bin) {
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
