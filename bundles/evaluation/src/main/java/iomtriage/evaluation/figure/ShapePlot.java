package iomtriage.evaluation.figure;

import iomtriage.evaluation.internal.Numbers;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One term drawn as steps with its error band: above 0 it raises the score, below it lowers it. */
public final class ShapePlot {

    private ShapePlot() {}

    /** @param feature as the horizontal axis names it */
    public static Figure of(Caption caption, String feature, ShapeSteps shape) {
        int steps = shape.value().length;
        double lowest = Arrays.stream(shape.value()).min().orElseThrow();
        double highest = Arrays.stream(shape.value()).max().orElseThrow();
        String description = "Contribution in log-odds by " + feature + ", in " + steps + " steps from "
                + Numbers.fixed(shape.value()[0], 3) + " to " + Numbers.fixed(shape.value()[steps - 1], 3)
                + ", between "
                + Numbers.fixed(lowest, 3) + " and " + Numbers.fixed(highest, 3) + ".";
        Svg svg = new Svg(caption, description, Plot.WIDTH, Plot.HEIGHT + 16);
        Scale x = new Scale(shape.edges()[0], shape.edges()[steps], Plot.LEFT, Plot.RIGHT);
        DoubleStream all = Stream.of(shape.low(), shape.high(), shape.value(), new double[] {0})
                .flatMapToDouble(Arrays::stream);
        Scale y = Scale.over(all, Plot.BOTTOM, Plot.TOP);
        double[] upper = steps(shape.edges(), shape.high(), x, y);
        double[] lower = steps(shape.edges(), shape.low(), x, y);
        svg.polygon(
                DoubleStream.concat(Arrays.stream(upper), Arrays.stream(backwards(lower)))
                        .toArray(),
                Plot.BAND);
        Plot.across(svg, x, Plot.TOP, Plot.BOTTOM, feature);
        Plot.up(svg, y, Plot.LEFT, Plot.RIGHT, "Contribution (log-odds)");
        svg.line(Plot.LEFT, y.at(0), Plot.RIGHT, y.at(0), Plot.DASHED);
        svg.polyline(steps(shape.edges(), shape.value(), x, y), Plot.STRONG);
        svg.label(Plot.LEFT, Plot.HEIGHT, "start", "Above the dashed line it raises the score. Shaded: error band.");
        return new Figure(caption.name(), caption.title(), svg.end(), csv(shape));
    }

    private static double[] steps(double[] edges, double[] values, Scale x, Scale y) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new double[] {x.at(edges[i]), y.at(values[i]), x.at(edges[i + 1]), y.at(values[i])})
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] backwards(double[] points) {
        return IntStream.range(0, points.length / 2)
                .map(i -> points.length / 2 - 1 - i)
                .mapToObj(i -> new double[] {points[2 * i], points[2 * i + 1]})
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static String csv(ShapeSteps shape) {
        Csv csv = new Csv("from", "to", "contribution", "low", "high");
        for (int i = 0; i < shape.value().length; i++) {
            csv.row(shape.edges()[i], shape.edges()[i + 1], shape.value()[i], shape.low()[i], shape.high()[i]);
        }
        return csv.toString();
    }
}
