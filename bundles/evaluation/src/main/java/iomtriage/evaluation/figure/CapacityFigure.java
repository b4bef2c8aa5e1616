package iomtriage.evaluation.figure;

import iomtriage.charts.CapacityChart;
import iomtriage.charts.axis.Ruler;
import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.performance.CapacityCurve;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What lists of every length would cover, beside a list drawn by lot. */
public final class CapacityFigure {

    private CapacityFigure() {}

    /** @param marked the list to point out, from {@link CapacityCurve#at} */
    public static Figure of(String name, String title, CapacityCurve curve, CapacityCurve.Point marked) {
        CapacityChart chart = new CapacityChart(
                "Share of outcomes",
                Ruler.PERCENT,
                1,
                fromZero(curve, CapacityCurve.Point::places),
                List.of(new CapacityChart.Curve("by score", fromZero(curve, CapacityCurve.Point::coverage))),
                marked.places(),
                List.of(
                        "A list of " + Numbers.compact(marked.places(), 0) + " covers "
                                + Numbers.percent(marked.coverage()) + " of outcomes; "
                                + Numbers.percent(marked.precision()) + " of those on it have the outcome.",
                        "Curve: by score. Thin line: by lot. Upright: the list's places."));
        Csv csv = new Csv("places", "precision", "coverage");
        curve.points().forEach(point -> csv.row(point.places(), point.precision(), point.coverage()));
        return Figure.of(name, title, chart, csv);
    }

    private static double[] fromZero(CapacityCurve curve, ToDoubleFunction<CapacityCurve.Point> of) {
        return DoubleStream.concat(DoubleStream.of(0), curve.points().stream().mapToDouble(of))
                .toArray();
    }
}
