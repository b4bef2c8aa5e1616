package iomtriage.evaluation.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Steps with their band above, the rows behind each step below, and the missing bin in a column of its own. */
final class StepDrawing {

    private static final double BOTTOM = 292;
    private static final double COUNTS_TOP = 308;
    private static final double COUNTS_BOTTOM = 356;
    private static final double MISSING = 78;

    private final ShapeSteps shape;
    private final double[] edges;
    private final Scale x;
    private final Scale y;
    private final Scale count;

    StepDrawing(ShapeSteps shape) {
        this.shape = shape;
        this.edges = shape.edges();
        double right = Plot.RIGHT - (shape.missing().isPresent() ? MISSING : 0);
        x = new Scale(edges[0], edges[edges.length - 1], Plot.LEFT, right);
        List<ShapeStep> all =
                Stream.concat(shape.steps().stream(), shape.missing().stream()).toList();
        DoubleStream values =
                all.stream().flatMapToDouble(step -> DoubleStream.of(step.low(), step.high(), step.value(), 0));
        y = Scale.over(values, BOTTOM, Plot.TOP);
        int most = all.stream().mapToInt(ShapeStep::rows).max().orElse(0);
        count = new Scale(0, Math.max(1, most), COUNTS_BOTTOM, COUNTS_TOP);
    }

    String draw(Caption caption, String feature, String description) {
        Svg svg = new Svg(caption, description, Plot.WIDTH, Plot.HEIGHT + 36);
        band(svg);
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), Plot.TOP, x.at(tick), BOTTOM, Plot.THIN);
        }
        Plot.up(svg, y, Plot.LEFT, Plot.RIGHT, "Contribution (log-odds)");
        svg.line(Plot.LEFT, y.at(0), Plot.RIGHT, y.at(0), Plot.DASHED);
        svg.polyline(line(), Plot.STRONG);
        counts(svg);
        Plot.across(svg, x, COUNTS_TOP, COUNTS_BOTTOM, feature);
        shape.missing().ifPresent(step -> missing(svg, step));
        svg.label(
                Plot.LEFT,
                Plot.HEIGHT,
                "start",
                "Above the dashed line it raises the score. Shaded: 95% of models made from other people.");
        svg.label(Plot.LEFT, Plot.HEIGHT + 20, "start", "Bars: training rows, at most " + (int) count.high() + ".");
        return svg.end();
    }

    private void band(Svg svg) {
        for (int i = 0; i < shape.steps().size(); i++) {
            ShapeStep step = shape.steps().get(i);
            double from = x.at(edges[i]);
            double height = y.at(step.low()) - y.at(step.high());
            svg.rect(from, y.at(step.high()), x.at(edges[i + 1]) - from, height, Plot.BAND);
        }
    }

    private double[] line() {
        DoubleStream.Builder line = DoubleStream.builder();
        for (int i = 0; i < shape.steps().size(); i++) {
            double value = y.at(shape.steps().get(i).value());
            line.add(x.at(edges[i])).add(value).add(x.at(edges[i + 1])).add(value);
        }
        return line.build().toArray();
    }

    private void counts(Svg svg) {
        for (int i = 0; i < shape.steps().size(); i++) {
            double from = x.at(edges[i]);
            bar(svg, from, x.at(edges[i + 1]) - from, shape.steps().get(i).rows());
        }
        svg.label(Plot.LEFT - 8, COUNTS_BOTTOM - 4, "end", "Rows");
    }

    private void missing(Svg svg, ShapeStep step) {
        double middle = Plot.RIGHT - MISSING / 2 + 10;
        Plot.upright(svg, middle, y.at(step.low()), y.at(step.high()));
        svg.circle(middle, y.at(step.value()), 5, Plot.FILLED);
        bar(svg, middle - 14, 28, step.rows());
        svg.line(middle - 24, COUNTS_BOTTOM, middle + 24, COUNTS_BOTTOM, Plot.AXIS);
        svg.label(middle, COUNTS_BOTTOM + 18, "middle", "missing");
    }

    private void bar(Svg svg, double from, double width, int rows) {
        double top = count.at(rows);
        svg.rect(from, top, width, COUNTS_BOTTOM - top, "fill=\"" + Svg.STONE + "\" stroke=\"#ffffff\"");
    }
}
