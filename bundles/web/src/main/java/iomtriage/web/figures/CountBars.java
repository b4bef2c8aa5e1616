package iomtriage.web.figures;

import java.util.List;
import java.util.Locale;

/** Bars that lie under each other, one for each count. */
public final class CountBars {

    private static final int WIDTH = 640;
    private static final int ROW = 30;
    private static final int LEFT = 190;
    private static final int RIGHT = 60;

    private CountBars() {}

    /** @param names what is counted, in words, one for each count */
    public static String draw(String what, List<String> names, int[] counts) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        Svg svg = new Svg(WIDTH, counts.length * ROW, what + "; the table has the numbers");
        for (int i = 0; i < counts.length; i++) {
            double length = (WIDTH - LEFT - RIGHT) * (double) counts[i] / most;
            svg.label("iom-tick", LEFT - 8, i * ROW + 20, "end", names.get(i))
                    .rectangle("iom-share", LEFT, i * ROW + 5, length, ROW - 10)
                    .label(
                            "iom-tick",
                            LEFT + length + 6,
                            i * ROW + 20,
                            "start",
                            String.format(Locale.UK, "%,d", counts[i]));
        }
        return svg.line("iom-axis", LEFT, 0, LEFT, counts.length * ROW).toString();
    }
}
