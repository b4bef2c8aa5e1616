package iomtriage.charts;

import iomtriage.charts.axis.AxisLabels;
import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.axis.Tick;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import iomtriage.charts.text.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The chance of something by the end of each month to come, as a line within the band of its interval. As wide as a narrow screen, so
 * that its words keep their size there; the axis ends where the chances do.
 *
 * @param what the picture shows
 * @param points the earliest first, at least one
 */
public record WhenChart(String what, List<Point> points) implements Chart {

    private static final int WIDTH = 320;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 150;

    /** Months from one number below the axis to the next, and how many of them have room. */
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 600};

    private static final int MOST_TICKS = 5;

    /** @throws IllegalArgumentException if there are no points */
    public WhenChart {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A picture of when something happens needs a time.");
        }
    }

    /**
     * The chance by a time.
     *
     * @param months by when, in months, above 0
     * @param chance the chance until then
     */
    public record Point(double months, Estimate chance) {}

    @Override
    public Svg draw() {
        double last = points.get(points.size() - 1).months();
        Scale x = new Scale(0, last, LEFT, RIGHT);
        Scale y = Scale.over(
                DoubleStream.concat(
                        DoubleStream.of(0),
                        points.stream().mapToDouble(point -> point.chance().high())),
                BOTTOM,
                TOP);
        Svg svg = new Svg(WIDTH, BOTTOM + 42, what)
                .numbers(points.stream().map(WhenChart::inWords).collect(Collectors.joining("; ")));
        Ruler.PERCENT.up(svg, y, LEFT, RIGHT, "Chance by then");
        Path band = new Path().to(x.at(0), y.at(0));
        Path line = new Path().to(x.at(0), y.at(0));
        for (Point point : points) {
            band.to(x.at(point.months()), y.at(point.chance().high()));
            line.to(x.at(point.months()), y.at(point.chance().value()));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.to(x.at(points.get(i).months()), y.at(points.get(i).chance().low()));
        }
        svg.path(Look.BAND, band.closed()).path(Look.LINE, line);
        svg.line(Look.AXIS, LEFT, BOTTOM, RIGHT, BOTTOM);
        new AxisLabels(ticks(last), LEFT, (RIGHT - LEFT) / last).draw(svg, BOTTOM);
        return svg.label(Look.TICK, (LEFT + RIGHT) / 2.0, BOTTOM + 38, "middle", "Months from the day of the list")
                .note("Shaded: its interval.");
    }

    private static List<Tick> ticks(double last) {
        int step = IntStream.of(STEPS)
                .filter(each -> last / each < MOST_TICKS)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
        return IntStream.rangeClosed(0, (int) Math.floor(last / step))
                .mapToObj(i -> new Tick(i * step, String.valueOf(i * step)))
                .toList();
    }

    private static String inWords(Point point) {
        return Numbers.compact(point.months(), 3) + " months "
                + Percent.whole(point.chance().value());
    }
}
