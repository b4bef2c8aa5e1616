package iomtriage.evaluation.figure;

import iomtriage.evaluation.Measured;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** A dot with its interval per row, its name to the left and its figures in words to the right. */
final class DotRows {

    private static final double ROW = 34;
    private static final double LEFT = 220;
    private static final double RIGHT = 470;

    private final String axis;
    private final List<Row> rows;
    private Optional<Double> line = Optional.empty();

    DotRows(String axis, List<Row> rows) {
        this.axis = axis;
        this.rows = rows;
    }

    /** A row; without a figure it has no dot. */
    record Row(String name, Optional<Measured> measured, String words) {}

    /** Adds a dashed line to read the rows against. */
    DotRows through(double value) {
        line = Optional.of(value);
        return this;
    }

    String draw(Caption caption, String description) {
        double bottom = Plot.TOP + ROW * rows.size();
        Svg svg = new Svg(caption, description, Plot.WIDTH + 60, (int) bottom + 56);
        Scale x = scale();
        Plot.across(svg, x, Plot.TOP, bottom, axis);
        line.ifPresent(value -> svg.line(x.at(value), Plot.TOP, x.at(value), bottom, Plot.DASHED));
        for (int i = 0; i < rows.size(); i++) {
            row(svg, x, Plot.TOP + ROW * (i + 0.5), rows.get(i));
        }
        return svg.end();
    }

    private Scale scale() {
        double[] numbers = DoubleStream.concat(
                        rows.stream()
                                .flatMap(row -> row.measured().stream())
                                .flatMapToDouble(m -> DoubleStream.of(m.low(), m.high(), m.value())),
                        line.stream().mapToDouble(value -> value))
                .toArray();
        return numbers.length == 0 ? new Scale(0, 1, LEFT, RIGHT) : Scale.over(DoubleStream.of(numbers), LEFT, RIGHT);
    }

    private static void row(Svg svg, Scale x, double y, Row row) {
        svg.label(LEFT - 12, y + 4, "end", Words.shortened(row.name(), 28));
        row.measured().ifPresent(measured -> {
            Plot.whisker(svg, x, measured.low(), measured.high(), y);
            svg.circle(x.at(measured.value()), y, 5, Plot.FILLED);
        });
        svg.label(RIGHT + 16, y + 4, "start", row.words());
    }
}
