package iomtriage.cli.measure;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.charts.DotChart;
import iomtriage.charts.Estimate;
import iomtriage.charts.PairChart;
import iomtriage.charts.ShapeChart;
import iomtriage.charts.axis.Axis;
import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Tick;
import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.figure.Csv;
import iomtriage.evaluation.figure.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Draws the terms of a model. */
public final class ShapeFigures {

    /** 95% of a normal distribution lies within so many standard errors. */
    private static final double REACH = 1.96;

    private final AdditiveModel model;
    private final FeatureNames names;
    private final String prefix;

    /**
     * @param names what the drawings call features
     * @param prefix what names of figures begin with: lower-case letters, digits and hyphens
     */
    public ShapeFigures(AdditiveModel model, FeatureNames names, String prefix) {
        this.model = model;
        this.names = names;
        this.prefix = prefix;
    }

    /** The terms that matter most, most important first. */
    public List<Figure> strongest(int count) {
        List<ShapeFunction> shapes = new ArrayList<>(model.shapes());
        shapes.sort(Comparator.comparingDouble(ShapeFunction::importance)
                .reversed()
                .thenComparing(shape -> shape.term().name()));
        List<Figure> figures = new ArrayList<>();
        for (ShapeFunction shape : shapes.subList(0, Math.min(count, shapes.size()))) {
            if (shape.importance() > 0) {
                figures.add(figure(shape, figures.size() + 1));
            }
        }
        return figures;
    }

    private Figure figure(ShapeFunction shape, int number) {
        String name = String.format(
                Locale.ROOT,
                "%s-term-%03d-%s",
                prefix,
                number,
                OutcomeValidator.slug(shape.term().name()));
        Optional<FeatureBins> second = shape.second();
        if (second.isPresent()) {
            return pair(name, shape, second.get());
        }
        return shape.first().kind() == FeatureKind.CATEGORICAL
                        || !levels(shape.first()).isEmpty()
                ? categories(name, shape)
                : steps(name, shape);
    }

    private String title(ShapeFunction shape) {
        String first = names.nameAndId(shape.first().name());
        return shape.second()
                .map(second -> first + ", together with " + names.nameAndId(second.name()))
                .orElse(first);
    }

    private Figure pair(String name, ShapeFunction shape, FeatureBins second) {
        Axis up = named(shape.first());
        Axis right = named(second);
        Csv csv = new Csv(up.measure(), right.measure(), "contribution", "rows");
        for (int row = 0; row < up.ticks().size(); row++) {
            for (int column = 0; column < right.ticks().size(); column++) {
                int cell = shape.cell(row, column);
                csv.row(
                        up.ticks().get(row).label(),
                        right.ticks().get(column).label(),
                        shape.value(cell),
                        shape.count(cell));
            }
        }
        PairChart chart = new PairChart(up, right, second.binCount(), shape.values(), shape.counts());
        return Figure.of(name, title(shape), chart, csv);
    }

    /** An axis with the name of every bin. */
    private Axis named(FeatureBins bins) {
        List<String> labels = BinLabels.of(bins, levels(bins));
        return new Axis(
                IntStream.range(0, labels.size())
                        .mapToObj(bin -> new Tick(bin + 0.5, labels.get(bin)))
                        .toList(),
                names.name(bins.name()));
    }

    private List<String> levels(FeatureBins bins) {
        return names.levels(bins.name());
    }

    private Figure categories(String name, ShapeFunction shape) {
        String feature = names.name(shape.first().name());
        List<String> labels = BinLabels.of(shape.first(), levels(shape.first()));
        List<DotChart.Row> rows = new ArrayList<>();
        Csv csv = new Csv("category", "contribution", "low", "high", "rows");
        for (int bin = 0; bin < shape.size(); bin++) {
            if (shape.count(bin) > 0) {
                Estimate adds = estimate(shape, bin);
                String words = Numbers.signed(adds.value(), 3) + ", " + Numbers.count(shape.count(bin)) + " people";
                rows.add(new DotChart.Row(labels.get(bin), Optional.of(adds), words));
                csv.row(labels.get(bin), adds.value(), adds.low(), adds.high(), shape.count(bin));
            }
        }
        DotChart chart = new DotChart(
                "What each " + feature + " adds",
                feature + ": adds (log-odds)",
                Ruler.SIGNED,
                OptionalDouble.of(0),
                rows);
        return Figure.of(name, title(shape), chart, csv);
    }

    private Figure steps(String name, ShapeFunction shape) {
        double[] spread = new double[shape.size()];
        Csv csv = new Csv("above", "up_to", "contribution", "low", "high", "rows");
        double[] edges = shape.first().edges();
        for (int bin = 1; bin < shape.size(); bin++) {
            Object above = bin == 1 ? "" : (Object) edges[bin - 2];
            Object upTo = bin == shape.size() - 1 ? "" : (Object) edges[bin - 1];
            row(csv, above, upTo, shape, bin);
        }
        if (shape.count(FeatureBins.MISSING) > 0) {
            row(csv, "missing", "missing", shape, FeatureBins.MISSING);
        }
        for (int bin = 0; bin < spread.length; bin++) {
            spread[bin] = REACH * shape.standardError(bin);
        }
        Axis axis = new Axis(
                BinLabels.ticks(shape.first()), names.name(shape.first().name()));
        ShapeChart chart = new ShapeChart(axis, shape.values(), spread, shape.counts());
        return Figure.of(name, title(shape), chart, csv);
    }

    private static void row(Csv csv, Object above, Object upTo, ShapeFunction shape, int bin) {
        Estimate adds = estimate(shape, bin);
        csv.row(above, upTo, adds.value(), adds.low(), adds.high(), shape.count(bin));
    }

    private static Estimate estimate(ShapeFunction shape, int bin) {
        double reach = REACH * shape.standardError(bin);
        return new Estimate(shape.value(bin), shape.value(bin) - reach, shape.value(bin) + reach);
    }
}
