package iomtriage.charts;

import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.axis.Tick;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A dot with its interval in a row for each name, its figures in words to the right.
 *
 * @param what the picture shows
 * @param measure what the dots measure, and in what
 * @param unit of the measure
 * @param through where a dashed line stands to read the rows against
 */
public record DotChart(String what, String measure, Ruler unit, OptionalDouble through, List<Row> rows)
        implements Chart {

    private static final int WIDTH = 700;
    private static final int LEFT = 220;
    private static final int RIGHT = 510;
    private static final int TOP = 6;
    private static final int ROW = 30;
    private static final int LONGEST = 28;

    public DotChart {
        rows = List.copyOf(rows);
    }

    /** A row; without a figure it has no dot. */
    public record Row(String name, Optional<Estimate> estimate, String words) {}

    @Override
    public Svg draw() {
        int bottom = TOP + ROW * rows.size();
        Svg svg = new Svg(WIDTH, bottom + 50, what)
                .numbers(
                        rows.stream().map(row -> row.name() + " " + row.words()).collect(Collectors.joining("; ")));
        Scale x = scale();
        unit.across(svg, x, TOP, bottom, measure);
        through.ifPresent(value -> svg.line(Look.DASHED, x.at(value), TOP, x.at(value), bottom));
        for (int i = 0; i < rows.size(); i++) {
            row(svg, x, TOP + ROW * (i + 0.5), rows.get(i));
        }
        return svg;
    }

    private Scale scale() {
        double[] numbers = DoubleStream.concat(
                        rows.stream().flatMap(row -> row.estimate().stream()).flatMapToDouble(DotChart::ends),
                        through.stream())
                .toArray();
        return numbers.length == 0 ? new Scale(0, 1, LEFT, RIGHT) : Scale.over(DoubleStream.of(numbers), LEFT, RIGHT);
    }

    private static DoubleStream ends(Estimate estimate) {
        return DoubleStream.of(estimate.low(), estimate.value(), estimate.high());
    }

    private static void row(Svg svg, Scale x, double y, Row row) {
        svg.label(
                Look.NAME,
                LEFT - 12,
                y + 4,
                "end",
                new Tick(0, row.name()).shortened(LONGEST).label());
        row.estimate().ifPresent(estimate -> {
            double low = x.at(estimate.low());
            double high = x.at(estimate.high());
            svg.line(Look.WHISKER, low, y, high, y)
                    .line(Look.WHISKER, low, y - 4, low, y + 4)
                    .line(Look.WHISKER, high, y - 4, high, y + 4)
                    .circle(Look.POINT, x.at(estimate.value()), y, 5);
        });
        svg.label(Look.NAME, RIGHT + 16, y + 4, "start", row.words());
    }
}
