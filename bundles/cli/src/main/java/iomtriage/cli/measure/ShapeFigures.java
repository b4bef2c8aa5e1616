package iomtriage.cli.measure;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.evaluation.figure.Caption;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.figure.NamedStep;
import iomtriage.evaluation.figure.PairGrid;
import iomtriage.evaluation.figure.PairPlot;
import iomtriage.evaluation.figure.ShapePlot;
import iomtriage.evaluation.figure.ShapeStep;
import iomtriage.evaluation.figure.ShapeSteps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws the terms of a model. */
public final class ShapeFigures {

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
                Measuring.slug(shape.term().name()));
        Caption caption = new Caption(name, title(shape));
        Optional<FeatureBins> second = shape.second();
        if (second.isPresent()) {
            return PairPlot.of(caption, grid(shape, second.get()));
        }
        String feature = names.name(shape.first().name());
        return shape.first().kind() == FeatureKind.CATEGORICAL
                        || !levels(shape.first()).isEmpty()
                ? ShapePlot.ofCategories(caption, feature, categories(shape))
                : ShapePlot.of(caption, feature, steps(shape));
    }

    private String title(ShapeFunction shape) {
        String first = names.nameAndId(shape.first().name());
        return shape.second()
                .map(second -> first + ", together with " + names.nameAndId(second.name()))
                .orElse(first);
    }

    private PairGrid grid(ShapeFunction shape, FeatureBins second) {
        return new PairGrid(
                names.name(shape.first().name()),
                BinLabels.of(shape.first(), levels(shape.first())),
                names.name(second.name()),
                BinLabels.of(second, levels(second)),
                shape.values(),
                shape.counts());
    }

    private List<String> levels(FeatureBins bins) {
        return names.levels(bins.name());
    }

    private List<NamedStep> categories(ShapeFunction shape) {
        List<String> labels = BinLabels.of(shape.first(), levels(shape.first()));
        return IntStream.range(0, shape.size())
                .filter(bin -> shape.count(bin) > 0)
                .mapToObj(bin -> new NamedStep(labels.get(bin), step(shape, bin)))
                .toList();
    }

    private static ShapeSteps steps(ShapeFunction shape) {
        List<ShapeStep> steps = IntStream.range(1, shape.size())
                .mapToObj(bin -> step(shape, bin))
                .toList();
        Optional<ShapeStep> missing =
                shape.count(FeatureBins.MISSING) > 0 ? Optional.of(step(shape, FeatureBins.MISSING)) : Optional.empty();
        return new ShapeSteps(shape.first().edges(), steps, missing);
    }

    private static ShapeStep step(ShapeFunction shape, int bin) {
        return ShapeStep.around(shape.value(bin), shape.standardError(bin), shape.count(bin));
    }
}
