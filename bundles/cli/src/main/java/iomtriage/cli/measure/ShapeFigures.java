package iomtriage.cli.measure;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.FeatureBins;
import iomtriage.additive.FeatureKind;
import iomtriage.additive.ShapeFunction;
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
    private final String prefix;

    /** @param prefix what names of figures begin with: lower-case letters, digits and hyphens */
    public ShapeFigures(AdditiveModel model, String prefix) {
        this.model = model;
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
        Caption caption = new Caption(name, shape.term().name());
        Optional<FeatureBins> second = shape.second();
        if (second.isPresent()) {
            return PairPlot.of(caption, grid(shape, second.get()));
        }
        return shape.first().kind() == FeatureKind.CATEGORICAL
                ? ShapePlot.ofCategories(caption, shape.first().name(), categories(shape))
                : ShapePlot.of(caption, shape.first().name(), steps(shape));
    }

    private static PairGrid grid(ShapeFunction shape, FeatureBins second) {
        return new PairGrid(
                shape.first().name(),
                BinLabels.of(shape.first()),
                second.name(),
                BinLabels.of(second),
                shape.values(),
                shape.counts());
    }

    private static List<NamedStep> categories(ShapeFunction shape) {
        return IntStream.range(0, shape.size())
                .filter(bin -> shape.count(bin) > 0)
                .mapToObj(bin -> new NamedStep(shape.first().label(bin), step(shape, bin)))
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
