package iomtriage.charts;

import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Shares of places of different size beside what chance alone would give: a dot for each, a line at the share of all together, and
 * limits that are wide where people are few. After Spiegelhalter, Funnel plots for comparing institutional performance,
 * Statistics in Medicine 24 (2005).
 *
 * @param what the picture shows
 * @param people what lies across, as in "People whose review was due"
 * @param measure what stands upright, a share
 * @param all the share of all together
 * @param limits from the inner to the outer
 * @param dots at least one; equal ones are drawn as one
 */
public record FunnelChart(String what, String people, String measure, double all, List<Limits> limits, List<Dot> dots)
        implements Chart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 34;
    private static final int BOTTOM = HEIGHT - 50;
    private static final int KEY = 40;

    public FunnelChart {
        limits = List.copyOf(limits);
        dots = List.copyOf(dots);
    }

    /**
     * A pair of limits.
     *
     * @param name in the key
     * @param people ascending
     * @param low one for each number of people, 0 to 1
     * @param high the same
     */
    public record Limits(String name, double[] people, double[] low, double[] high) {}

    /**
     * One place.
     *
     * @param label short, stands beside it
     * @param people how many
     * @param share of them, 0 to 1
     * @param outside whether it lies outside the outer limits
     */
    public record Dot(String label, double people, double share, boolean outside) {}

    @Override
    public Svg draw() {
        double[] widest = limits.get(limits.size() - 1).people();
        Scale right = Scale.over(DoubleStream.of(0, widest[widest.length - 1]), LEFT, RIGHT);
        Scale up = new Scale(0, 1, BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, what)
                .numbers(dots.stream()
                        .map(dot -> dot.label() + ": " + Ruler.PERCENT.text(dot.share()) + " of "
                                + Ruler.COUNT.text(dot.people()))
                        .collect(Collectors.joining("; ")));
        Ruler.COUNT.across(svg, right, TOP, BOTTOM, people);
        Ruler.PERCENT.up(svg, up, LEFT, RIGHT, measure);
        svg.line(Look.DASHED, LEFT, up.at(all), RIGHT, up.at(all));
        int key = LEFT;
        for (int i = 0; i < limits.size(); i++) {
            Limits own = limits.get(i);
            svg.path(Look.curve(i), path(own.people(), own.low(), right, up))
                    .path(Look.curve(i), path(own.people(), own.high(), right, up))
                    .line(Look.curve(i), key, TOP - 16, key + KEY, TOP - 16)
                    .label(Look.NAME, key + KEY + 8, TOP - 12, "start", own.name());
            key += (RIGHT - LEFT) / limits.size();
        }
        for (List<Dot> equal : equalDots()) {
            Dot dot = equal.get(0);
            double x = right.at(dot.people());
            double y = up.at(dot.share());
            String labels = equal.stream().map(Dot::label).collect(Collectors.joining(", "));
            svg.circle(dot.outside() ? Look.RAISES : Look.LOWERS, x, y, 5)
                    .label(dot.outside() ? Look.NAME_OWN : Look.NAME, x + 9, y + 4, "start", labels);
        }
        return svg;
    }

    /** Places with the same people and share are one dot, with their labels beside each other: none lies under another. */
    private Collection<List<Dot>> equalDots() {
        return dots.stream()
                .collect(Collectors.groupingBy(
                        dot -> List.of(dot.people(), dot.share(), dot.outside()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static Path path(double[] people, double[] share, Scale right, Scale up) {
        Path path = new Path();
        for (int i = 0; i < people.length; i++) {
            path.to(right.at(people[i]), up.at(share[i]));
        }
        return path;
    }
}
