package iomtriage.charts;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import java.util.OptionalInt;

/**
 * A section's score as a bar, with a thin line where a need is standard and a thick one where it is severe.
 *
 * @param most the score at the right end, the same for all sections so that they can be compared
 * @param standard from where a need is standard, if the section has thresholds
 * @param severe from where it is severe
 */
public record NeedBar(int score, int most, OptionalInt standard, OptionalInt severe) implements Chart {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 24;

    @Override
    public Svg draw() {
        double unit = (WIDTH - 4.0) / Math.max(1, most);
        Svg svg = new Svg(WIDTH, HEIGHT, "Scored " + score + "; " + thresholds(standard, severe))
                .rectangle(Look.TRACK, 0, 6, WIDTH, 12)
                .rectangle(Look.SHARE, 0, 6, score * unit, 12);
        standard.ifPresent(from -> svg.line(Look.AXIS, from * unit, 1, from * unit, HEIGHT - 1));
        severe.ifPresent(from -> svg.line(Look.SEVERE, from * unit, 1, from * unit, HEIGHT - 1));
        return svg;
    }

    /** From where on a need is standard and severe, in words. */
    public static String thresholds(OptionalInt standard, OptionalInt severe) {
        return standard.isEmpty()
                ? "no threshold"
                : "standard from " + standard.getAsInt() + ", severe from " + severe.orElseThrow();
    }
}
