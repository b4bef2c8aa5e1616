package iomtriage.web.figures;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom exactly so many sets pick: to the left a matrix with a column for each set and a row for each intersection, a filled
 * dot where the set takes part; to the right a bar with how many people. After Lex and others, UpSet: Visualization of
 * Intersecting Sets, 2014.
 */
public final class UpSetFigure {

    private static final int WIDTH = 640;
    private static final int ROW = 26;
    private static final int TOP = 28;
    private static final int RIGHT = 60;
    private static final int GAP = 14;

    /** However many sets there are, the matrix leaves half of the width to the bars. */
    private static final double WIDEST_COLUMN = 28;

    private static final double DOT = 7;

    private final Svg svg;
    private final int sets;
    private final double column;
    private final double left;
    private final int most;

    private UpSetFigure(Svg svg, int sets, int most) {
        this.svg = svg;
        this.sets = sets;
        this.column = Math.min(WIDEST_COLUMN, WIDTH / 2.0 / Math.max(1, sets));
        this.left = sets * column + GAP;
        this.most = most;
    }

    /**
     * One intersection.
     *
     * @param sets which of the sets take part, by position
     * @param people how many people are in all of these and in no other
     */
    public record Exactly(Set<Integer> sets, int people) {

        public Exactly {
            sets = new TreeSet<>(sets);
        }
    }

    /** @param letters a letter for each set, in order */
    public static String draw(String what, List<String> letters, List<Exactly> rows) {
        int bottom = TOP + rows.size() * ROW;
        Svg svg = new Svg(WIDTH, bottom, what + "; the table has the numbers");
        int most = rows.stream().mapToInt(Exactly::people).max().orElse(1);
        UpSetFigure figure = new UpSetFigure(svg, letters.size(), most);
        for (int set = 0; set < letters.size(); set++) {
            svg.label("iom-letter", figure.x(set), TOP - 10, "middle", letters.get(set));
        }
        for (int row = 0; row < rows.size(); row++) {
            figure.row(rows.get(row), row);
        }
        return svg.line("iom-axis", figure.left, TOP, figure.left, bottom).toString();
    }

    private void row(Exactly exactly, int row) {
        double y = TOP + (row + 0.5) * ROW;
        // Every other row has a ground, so that the eye stays in its row.
        if (row % 2 == 0) {
            svg.rectangle("iom-stripe", 0, y - ROW / 2.0, left - GAP, ROW);
        }
        dots(new TreeSet<>(exactly.sets()), y);
        double length = (WIDTH - left - RIGHT) * exactly.people() / Math.max(1, most);
        svg.rectangle("iom-share", left, y - ROW / 2.0 + 4, length, ROW - 8)
                .label("iom-tick", left + length + 6, y + 5, "start", count(exactly.people()));
    }

    private void dots(TreeSet<Integer> taking, double y) {
        if (!taking.isEmpty()) {
            svg.line("iom-joined", x(taking.first()), y, x(taking.last()), y);
        }
        for (int set = 0; set < sets; set++) {
            svg.circle(taking.contains(set) ? "iom-in" : "iom-out", x(set), y, Math.min(DOT, column / 3));
        }
    }

    private static String count(int people) {
        return String.format(Locale.UK, "%,d", people);
    }

    private double x(int set) {
        return (set + 0.5) * column;
    }
}
