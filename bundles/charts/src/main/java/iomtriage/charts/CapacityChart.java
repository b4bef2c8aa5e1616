package iomtriage.charts;

import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import java.util.List;

/**
 * What lists of every length hold. A thin line to the upper right corner is there to compare with.
 *
 * @param measure what stands upright, as in "Share of outcomes"
 * @param unit of what stands upright
 * @param top where the axis of the measure ends, and the thin line
 * @param places lengths of lists, ascending, the first 0 and the last all people
 * @param curves at least one
 * @param marked the length to point out
 * @param notes what the lines mean, for a picture that stands alone
 */
public record CapacityChart(
        String measure, Ruler unit, double top, double[] places, List<Curve> curves, double marked, List<String> notes)
        implements Chart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 380;
    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 10;
    private static final int BOTTOM = HEIGHT - 50;

    /**
     * A line.
     *
     * @param values one for each number of places
     */
    public record Curve(String name, double[] values) {}

    /** A stroke as a curve has it, to stand before the name of the curve. */
    public static String key(int curve) {
        return new Svg(40, 10, "").line(Look.curve(curve), 0, 5, 40, 5).beside();
    }

    @Override
    public Svg draw() {
        Scale x = new Scale(0, Math.max(1, places[places.length - 1]), LEFT, RIGHT);
        Scale y = new Scale(0, Math.max(Double.MIN_NORMAL, top), BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, measure + " by number of places").numbers(String.join(" ", notes));
        Ruler.COUNT.across(svg, x, TOP, BOTTOM, "Places on the list");
        unit.up(svg, y, LEFT, RIGHT, measure);
        svg.path(Look.AXIS, new Path().to(LEFT, BOTTOM).to(x.at(x.high()), y.at(top)))
                .line(Look.CUT, x.at(marked), TOP, x.at(marked), BOTTOM);
        for (int i = 0; i < curves.size(); i++) {
            double[] values = curves.get(i).values();
            Path path = new Path();
            for (int k = 0; k < places.length; k++) {
                path.to(x.at(places[k]), y.at(values[k]));
            }
            svg.path(Look.curve(i), path).circle(Look.POINT, x.at(marked), y.at(between(values, marked)), 4);
        }
        notes.forEach(svg::note);
        return svg;
    }

    private double between(double[] values, double at) {
        int next = 1;
        while (next < places.length - 1 && places[next] < at) {
            next++;
        }
        double share = (at - places[next - 1]) / (places[next] - places[next - 1]);
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }
}
