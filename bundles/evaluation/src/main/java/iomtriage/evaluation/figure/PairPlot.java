package iomtriage.evaluation.figure;

import iomtriage.evaluation.internal.Numbers;
import java.util.Arrays;

/**
 * A term over two features as a grid. Blue with a plus raises the score, brown with a minus lowers it; deeper is more. Cells
 * without training rows are left white with a cross, because nothing there was learnt from a person.
 */
public final class PairPlot {

    private static final double LEFT = 190;
    private static final double TOP = 52;
    private static final double ROW = 26;

    /** Below this width a cell holds a sign alone. */
    private static final double ROOM_FOR_NUMBER = 40;

    /** The deepest colour, so that black on it keeps a contrast of 4.5:1. */
    private static final double DEEPEST = 0.6;

    private PairPlot() {}

    public static Figure of(Caption caption, PairGrid grid) {
        double most = Arrays.stream(grid.values()).map(Math::abs).max().orElse(0);
        int across = grid.secondLabels().size();
        double column = Math.max(24, Math.min(64, 470.0 / across));
        double bottom = TOP + ROW * grid.firstLabels().size();
        double labels = 26
                + 5.2
                        * grid.secondLabels().stream()
                                .mapToInt(String::length)
                                .map(n -> Math.min(n, 18))
                                .max()
                                .orElse(0);
        int width = (int) Math.max(Plot.WIDTH, LEFT + column * across + 24);
        Svg svg = new Svg(caption, description(grid, most), width, (int) (bottom + labels + 54));
        for (int down = 0; down < grid.firstLabels().size(); down++) {
            double y = TOP + ROW * down;
            svg.label(
                    LEFT - 8, y + 17, "end", Words.shortened(grid.firstLabels().get(down), 22));
            for (int i = 0; i < across; i++) {
                cell(svg, LEFT + column * i, y, column, grid, grid.cell(down, i), most);
            }
        }
        for (int i = 0; i < across; i++) {
            svg.rising(
                    LEFT + column * (i + 0.5) + 4,
                    bottom + 8,
                    Words.shortened(grid.secondLabels().get(i), 18));
        }
        svg.label(16, TOP - 8, "start", "Down: " + grid.first());
        svg.label(16, bottom + labels + 16, "start", "Across: " + grid.second());
        svg.label(16, bottom + labels + 36, "start", "Log-odds on top of each alone. Cross: no training rows.");
        return new Figure(caption.name(), caption.title(), svg.end(), csv(grid));
    }

    private static void cell(Svg svg, double x, double y, double width, PairGrid grid, int cell, double most) {
        double value = grid.values()[cell];
        boolean seen = grid.rows()[cell] > 0;
        double depth = most == 0 || !seen ? 0 : DEEPEST * Math.abs(value) / most;
        String colour = value < 0 ? Svg.mixed(0xa4, 0x68, 0x2a, depth) : Svg.mixed(0x1d, 0x70, 0xb8, depth);
        svg.rect(x, y, width, ROW, "fill=\"" + colour + "\" stroke=\"#ffffff\"");
        svg.label(x + width / 2, y + 17, "middle", seen ? words(value, width, most) : "\u00d7");
    }

    private static String words(double value, double width, double most) {
        String number = Numbers.fixed(Math.abs(value), 2);
        String sign = value < 0 ? "\u2212" : "+";
        if (width >= ROOM_FOR_NUMBER) {
            return number.equals("0.00") ? "0" : sign + number;
        }
        return Math.abs(value) < most / 4 ? "" : sign;
    }

    private static String description(PairGrid grid, double most) {
        long unseen = Arrays.stream(grid.rows()).filter(rows -> rows == 0).count();
        return "Contribution in log-odds by " + grid.first() + " and " + grid.second() + ", on top of each alone, in "
                + grid.values().length + " cells, at most " + Numbers.fixed(most, 3) + " either way; " + unseen
                + " cells without training rows.";
    }

    private static String csv(PairGrid grid) {
        Csv csv = new Csv(grid.first(), grid.second(), "contribution", "rows");
        for (int down = 0; down < grid.firstLabels().size(); down++) {
            for (int across = 0; across < grid.secondLabels().size(); across++) {
                int cell = grid.cell(down, across);
                csv.row(
                        grid.firstLabels().get(down),
                        grid.secondLabels().get(across),
                        grid.values()[cell],
                        grid.rows()[cell]);
            }
        }
        return csv.toString();
    }
}
