package iomtriage.charts;

import iomtriage.charts.axis.Axis;
import iomtriage.charts.axis.AxisLabels;
import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import iomtriage.charts.text.Numbers;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One term of a model: what each step adds with its band, and below how many people are behind it. The first step is for what is
 * not known. Steps are drawn equally wide, since most people often lie within a few narrow ones.
 *
 * @param axis of the feature
 * @param values in log-odds, for each step
 * @param spread how far the band reaches to either side, in log-odds
 * @param people behind each step
 */
public record ShapeChart(Axis axis, double[] values, double[] spread, int[] people) implements Chart {

    private static final int WIDTH = 640;
    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 230;
    private static final int PEOPLE_TOP = 246;
    private static final int PEOPLE = 296;

    /** @throws IllegalArgumentException if there is no step or the lengths differ */
    public ShapeChart {
        if (values.length == 0 || spread.length != values.length || people.length != values.length) {
            throw new IllegalArgumentException("A term needs a value, a spread and a count of people for every step,"
                    + " at least one, but came with " + values.length + " values, " + spread.length + " spreads and "
                    + people.length + " counts.");
        }
    }

    @Override
    public Svg draw() {
        double step = (RIGHT - LEFT) / (double) values.length;
        AxisLabels labels = new AxisLabels(axis.ticks(), LEFT, step);
        Svg svg = new Svg(WIDTH, PEOPLE + labels.height() + 26, "What each step of " + axis.measure() + " adds")
                .numbers(inWords());
        DoubleStream ends = IntStream.range(0, values.length)
                .mapToObj(i -> DoubleStream.of(0, values[i] - spread[i], values[i] + spread[i]))
                .flatMapToDouble(s -> s);
        Scale y = Scale.over(ends, BOTTOM, TOP);
        Ruler.SIGNED.up(svg, y, LEFT, RIGHT, "Adds (log-odds)");
        int most = Math.max(1, Arrays.stream(people).max().orElse(1));
        Scale count = new Scale(0, most, PEOPLE, PEOPLE_TOP);
        for (int i = 0; i < values.length; i++) {
            step(svg, LEFT + i * step, step, i, y, count);
        }
        // What is not known is no value: a line sets it apart from the lowest.
        svg.line(Look.AXIS, LEFT, y.at(0), RIGHT, y.at(0))
                .line(Look.APART, LEFT + step, TOP, LEFT + step, PEOPLE)
                .line(Look.AXIS, LEFT, PEOPLE, RIGHT, PEOPLE)
                .label(Look.TICK, LEFT - 6, PEOPLE_TOP + 8, "end", Numbers.count(most))
                .label(Look.TICK, LEFT - 6, PEOPLE, "end", "people");
        labels.draw(svg, PEOPLE);
        return svg.label(Look.TICK, (LEFT + RIGHT) / 2.0, PEOPLE + labels.height() + 18, "middle", axis.measure())
                .note(
                        "Above the line at 0 it raises the score, below it lowers it. Shaded: models made from other people. Grey bars: people"
                                + " the step was learnt from.");
    }

    private void step(Svg svg, double x, double wide, int i, Scale y, Scale count) {
        if (people[i] > 0 || i > 0) {
            double high = y.at(values[i] + spread[i]);
            svg.rectangle(Look.BAND, x, high, wide, y.at(values[i] - spread[i]) - high)
                    .line(Look.STEP, x, y.at(values[i]), x + wide, y.at(values[i]));
        }
        svg.rectangle(Look.COUNT, x + 1, count.at(people[i]), wide - 2, PEOPLE - count.at(people[i]));
    }

    private String inWords() {
        return "in log-odds, the first for what is not known, "
                + Arrays.stream(values)
                        .mapToObj(value -> Numbers.fixed(value, 3))
                        .collect(Collectors.joining("; "));
    }
}
