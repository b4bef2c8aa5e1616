package iomtriage.charts;

import iomtriage.charts.axis.AxisLabels;
import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.axis.Tick;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A chance over time as a line within the band of its interval; a dashed line stands for the decisions of a day. The axis ends
 * where the chances do: a rare outcome would lie flat on an axis to 100%.
 *
 * @param what the picture shows
 * @param points in the order of their days, at least one
 * @param marks in the order of their days, none before the first point
 */
public record TimeChart(String what, List<Point> points, List<Mark> marks) implements Chart {

    private static final int WIDTH = 640;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 50;
    private static final int TOP = 24;
    private static final int BOTTOM = 190;

    public TimeChart {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
    }

    /**
     * A day.
     *
     * @param words the day in words
     * @param chance empty if none could be told
     */
    public record Point(LocalDate day, String words, Optional<Estimate> chance) {}

    /**
     * A decision.
     *
     * @param number what stands over its line
     */
    public record Mark(LocalDate day, int number) {}

    @Override
    public Svg draw() {
        List<Point> known =
                points.stream().filter(point -> point.chance().isPresent()).toList();
        LocalDate first = points.get(0).day();
        LocalDate last = Stream.concat(
                        points.stream().map(Point::day), marks.stream().map(Mark::day))
                .max(LocalDate::compareTo)
                .orElse(first);
        Scale x = new Scale(0, Math.max(1, ChronoUnit.DAYS.between(first, last)), LEFT + 6, RIGHT);
        DoubleStream ends =
                known.stream().mapToDouble(point -> point.chance().orElseThrow().high());
        Scale y = Scale.over(DoubleStream.concat(DoubleStream.of(0, known.isEmpty() ? 1 : 0), ends), BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, BOTTOM + 26, what)
                .numbers(points.stream().map(TimeChart::inWords).collect(Collectors.joining("; ")));
        Ruler.PERCENT.up(svg, y, LEFT, WIDTH, "Chance");
        course(svg, known, x, y);
        decisions()
                .forEach((day, numbers) -> svg.line(Look.CUT, days(x, day), TOP - 6, days(x, day), BOTTOM)
                        .label(Look.TICK, days(x, day), TOP - 10, "middle", numbers));
        List<Tick> ticks = points.stream()
                .map(point -> new Tick(ChronoUnit.DAYS.between(first, point.day()), point.words()))
                .toList();
        svg.line(Look.AXIS, LEFT, BOTTOM, WIDTH, BOTTOM);
        new AxisLabels(ticks, x.at(0), x.at(1) - x.at(0)).draw(svg, BOTTOM);
        return svg.note("Shaded: its interval. Dashed: decisions, by number.");
    }

    private void course(Svg svg, List<Point> known, Scale x, Scale y) {
        Path band = new Path();
        Path line = new Path();
        known.forEach(point ->
                band.to(days(x, point.day()), y.at(point.chance().orElseThrow().high())));
        for (int i = known.size() - 1; i >= 0; i--) {
            Point point = known.get(i);
            band.to(days(x, point.day()), y.at(point.chance().orElseThrow().low()));
        }
        known.forEach(point ->
                line.to(days(x, point.day()), y.at(point.chance().orElseThrow().value())));
        svg.path(Look.BAND, band.closed()).path(Look.LINE, line);
        known.forEach(point -> svg.circle(
                Look.POINT,
                days(x, point.day()),
                y.at(point.chance().orElseThrow().value()),
                4));
    }

    private double days(Scale x, LocalDate day) {
        return x.at(ChronoUnit.DAYS.between(points.get(0).day(), day));
    }

    /** Decisions of one day share a line. */
    private Map<LocalDate, String> decisions() {
        Map<LocalDate, String> numbers = new LinkedHashMap<>();
        marks.forEach(
                mark -> numbers.merge(mark.day(), String.valueOf(mark.number()), (one, other) -> one + ", " + other));
        return numbers;
    }

    private static String inWords(Point point) {
        return point.words() + " "
                + point.chance().map(chance -> Percent.whole(chance.value())).orElse("not scored");
    }
}
