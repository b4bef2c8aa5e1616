package iomtriage.web.figures;

import java.util.List;
import java.util.Locale;

/** What share of each expected outcome a list of so many places covers. */
public final class CapacityCurve {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 50;
    private static final int BOTTOM = 40;
    private static final int TOP = 10;

    private CapacityCurve() {}

    /** One outcome: the share covered by each number of places in {@code places}. */
    public record Curve(String outcome, double[] shares) {}

    /**
     * @param places numbers of places, ascending, the first 0
     * @param capacity where the cut line is now
     */
    public static String draw(int[] places, List<Curve> curves, int capacity) {
        int most = places[places.length - 1];
        double top = top(curves);
        Svg svg =
                new Svg(WIDTH, HEIGHT, "Share of each expected outcome by number of places; the table has the numbers");
        for (int tick = 0; tick <= 4; tick++) {
            double share = top * tick / 4.0;
            svg.line("iom-grid", LEFT, y(tick / 4.0), WIDTH - 10, y(tick / 4.0))
                    .label("iom-tick", LEFT - 6, y(tick / 4.0) + 4, "end", Svg.percent(share))
                    .label(
                            "iom-tick",
                            x(tick / 4.0 * most, most),
                            HEIGHT - 20,
                            "middle",
                            String.format(Locale.UK, "%,d", Math.round(tick / 4.0 * most)));
        }
        svg.label("iom-tick", (LEFT + WIDTH) / 2.0, HEIGHT - 4, "middle", "places");
        svg.line("iom-cut", x(capacity, most), TOP, x(capacity, most), HEIGHT - BOTTOM);
        for (int i = 0; i < curves.size(); i++) {
            StringBuilder path = new StringBuilder();
            for (int k = 0; k < places.length; k++) {
                path.append(k == 0 ? "M" : "L")
                        .append(Svg.number(x(places[k], most)))
                        .append(' ')
                        .append(Svg.number(y(curves.get(i).shares()[k] / top)));
            }
            svg.path("iom-curve iom-curve-" + i % 4, path.toString());
        }
        return svg.toString();
    }

    /** The upper end of the scale: a multiple of 20 per cent that every curve stays below. */
    private static double top(List<Curve> curves) {
        double largest = 0.01;
        for (Curve curve : curves) {
            largest = Math.max(largest, curve.shares()[curve.shares().length - 1]);
        }
        return Math.min(1, Math.ceil(largest * 5) / 5);
    }

    private static double x(double places, int most) {
        return LEFT + (WIDTH - LEFT - 20) * places / Math.max(1, most);
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }
}
