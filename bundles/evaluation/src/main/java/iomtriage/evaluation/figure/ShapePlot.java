package iomtriage.evaluation.figure;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.internal.Numbers;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One term drawn with its error band and the training rows behind it: above 0 it raises the score, below it lowers it. */
public final class ShapePlot {

    private ShapePlot() {}

    /**
     * A term over an ordered feature, as steps, with what a missing value adds beside them.
     *
     * @param feature as the horizontal axis names it
     */
    public static Figure of(Caption caption, String feature, ShapeSteps shape) {
        String missing = shape.missing()
                .map(step -> "; missing " + Numbers.fixed(step.value(), 3))
                .orElse("");
        String description = description(feature, shape.steps()) + missing + ".";
        String svg = new StepDrawing(shape).draw(caption, feature, description);
        return new Figure(caption.name(), caption.title(), svg, csv(shape));
    }

    /**
     * A term over a feature of names, a row each.
     *
     * @param feature as the horizontal axis names it
     * @param categories in the order to show, at least one
     */
    public static Figure ofCategories(Caption caption, String feature, List<NamedStep> categories) {
        List<DotRows.Row> rows = categories.stream()
                .map(category -> row(category.name(), category.step()))
                .toList();
        List<ShapeStep> steps = categories.stream().map(NamedStep::step).toList();
        String svg = new DotRows("Contribution of " + feature + " (log-odds)", rows)
                .through(0)
                .draw(caption, description(feature, steps) + ".");
        Csv csv = new Csv("category", "contribution", "low", "high", "rows");
        categories.forEach(category -> {
            ShapeStep step = category.step();
            csv.row(category.name(), step.value(), step.low(), step.high(), step.rows());
        });
        return new Figure(caption.name(), caption.title(), svg, csv.toString());
    }

    private static DotRows.Row row(String name, ShapeStep step) {
        Measured measured = new Measured(step.value(), step.low(), step.high());
        String words = Numbers.fixed(step.value(), 3) + ", " + step.rows() + " rows";
        return new DotRows.Row(name, Optional.of(measured), words);
    }

    private static String description(String feature, List<ShapeStep> steps) {
        DoubleSummaryStatistics values =
                steps.stream().mapToDouble(ShapeStep::value).summaryStatistics();
        return "Contribution in log-odds by " + feature + ", in " + steps.size() + " steps from "
                + Numbers.fixed(steps.get(0).value(), 3) + " to "
                + Numbers.fixed(steps.get(steps.size() - 1).value(), 3) + ", between "
                + Numbers.fixed(values.getMin(), 3) + " and " + Numbers.fixed(values.getMax(), 3);
    }

    private static String csv(ShapeSteps shape) {
        Csv csv = new Csv("above", "up_to", "contribution", "low", "high", "rows");
        int steps = shape.steps().size();
        for (int i = 0; i < steps; i++) {
            Object above = i == 0 ? "" : (Object) shape.cuts()[i - 1];
            Object upTo = i == steps - 1 ? "" : (Object) shape.cuts()[i];
            row(csv, above, upTo, shape.steps().get(i));
        }
        shape.missing().ifPresent(step -> row(csv, "missing", "missing", step));
        return csv.toString();
    }

    private static void row(Csv csv, Object above, Object upTo, ShapeStep step) {
        csv.row(Stream.of(above, upTo, step.value(), step.low(), step.high(), step.rows())
                .toArray());
    }
}
