package iomtriage.web.figures;

import java.util.List;
import java.util.Locale;

/** To how many people of a list of so many places each outcome is expected to happen. */
public final class CapacityCurve {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 50;
    private static final int BOTTOM = 40;
    private static final int TOP = 10;

    private CapacityCurve() {}

    /** One outcome: to how many people on the list it is expected to happen, for each number of places. */
    public record Curve(String outcome, double[] expected) {}

    /**
     * @param places numbers of places, ascending, the first 0
     * @param capacity where the cut line is now
     */
    public static String draw(int[] places, List<Curve> curves, int capacity) {
        int most = places[places.length - 1];
        double top = Math.max(1, most);
        Svg svg = new Svg(WIDTH, HEIGHT, "Expected number of people by number of places; the table has the numbers");
        int step = step(most);
        for (int tick = 0; tick <= most; tick += step) {
            svg.line("iom-grid", LEFT, y(tick / top), WIDTH - 10, y(tick / top))
                    .label("iom-tick", LEFT - 6, y(tick / top) + 4, "end", count(tick))
                    .label("iom-tick", x(tick, most), HEIGHT - 20, "middle", count(tick));
        }
        svg.label("iom-tick", (LEFT + WIDTH) / 2.0, HEIGHT - 4, "middle", "places");
        svg.line("iom-everybody", x(0, most), y(0), x(most, most), y(1));
        svg.line("iom-cut", x(capacity, most), TOP, x(capacity, most), HEIGHT - BOTTOM);
        for (int i = 0; i < curves.size(); i++) {
            StringBuilder path = new StringBuilder();
            for (int k = 0; k < places.length; k++) {
                path.append(k == 0 ? "M" : "L")
                        .append(Svg.number(x(places[k], most)))
                        .append(' ')
                        .append(Svg.number(y(curves.get(i).expected()[k] / top)));
            }
            svg.path("iom-curve iom-curve-" + i % 4, path.toString());
        }
        return svg.toString();
    }

    /** The smallest of 1, 2, 5, 10, 20 and so on of which five reach the end. */
    private static int step(int most) {
        int unit = 1;
        while (10 * unit * 5 <= most) {
            unit *= 10;
        }
        for (int times : new int[] {1, 2, 5}) {
            if (times * unit * 5 >= most) {
                return times * unit;
            }
        }
        return 10 * unit;
    }

    private static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static double x(double places, int most) {
        return LEFT + (WIDTH - LEFT - 20) * places / Math.max(1, most);
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }
}
