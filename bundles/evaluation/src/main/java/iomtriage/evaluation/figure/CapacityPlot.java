package iomtriage.evaluation.figure;

import iomtriage.evaluation.CapacityCurve;
import iomtriage.evaluation.CapacityPoint;
import iomtriage.evaluation.internal.Numbers;
import java.util.stream.DoubleStream;

/** What lists of every length would cover, beside a list drawn by lot. */
public final class CapacityPlot {

    private CapacityPlot() {}

    /** @param marked the list to point out, from {@link CapacityCurve#at} */
    public static Figure of(Caption caption, CapacityCurve curve, CapacityPoint marked) {
        double people = curve.points().get(curve.points().size() - 1).places();
        String sentence = "A list of " + Numbers.compact(marked.places(), 0) + " covers "
                + Numbers.percent(marked.coverage()) + " of outcomes; " + Numbers.percent(marked.precision())
                + " of those on it have the outcome.";
        Svg svg = new Svg(caption, sentence, Plot.WIDTH, Plot.HEIGHT + 36);
        Scale x = new Scale(0, people, Plot.LEFT, Plot.RIGHT);
        Scale y = new Scale(0, 1, Plot.BOTTOM, Plot.TOP);
        Plot.across(svg, x, Plot.TOP, Plot.BOTTOM, "Places on the list");
        Plot.up(svg, y, Plot.LEFT, Plot.RIGHT, "Share of outcomes");
        svg.line(x.at(0), y.at(0), x.at(people), y.at(1), Plot.DASHED);
        svg.polyline(line(curve, x, y), Plot.STRONG);
        svg.line(x.at(marked.places()), Plot.TOP, x.at(marked.places()), Plot.BOTTOM, Plot.MARK);
        svg.circle(x.at(marked.places()), y.at(marked.coverage()), 5, Plot.FILLED);
        svg.label(Plot.LEFT, Plot.HEIGHT, "start", sentence);
        svg.label(Plot.LEFT, Plot.HEIGHT + 20, "start", "Solid: by score. Dashed: by lot. Upright: the list's places.");
        return new Figure(caption.name(), caption.title(), svg.end(), csv(curve));
    }

    private static double[] line(CapacityCurve curve, Scale x, Scale y) {
        DoubleStream points = curve.points().stream()
                .flatMapToDouble(point -> DoubleStream.of(x.at(point.places()), y.at(point.coverage())));
        return DoubleStream.concat(DoubleStream.of(x.at(0), y.at(0)), points).toArray();
    }

    private static String csv(CapacityCurve curve) {
        Csv csv = new Csv("places", "precision", "coverage");
        curve.points().forEach(point -> csv.row(point.places(), point.precision(), point.coverage()));
        return csv.toString();
    }
}
