package iomtriage.charts;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import iomtriage.charts.text.Numbers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whom exactly so many sets pick: to the left a matrix with a column for each set and a row for each intersection, a filled
 * dot where the set takes part; to the right a bar with how many people. After Lex and others, UpSet: Visualization of
 * Intersecting Sets, IEEE TVCG 20 (2014).
 *
 * @param what the picture shows
 * @param letters a letter for each set, in order
 */
public record OverlapChart(String what, List<String> letters, List<Exactly> rows) implements Chart {

    private static final int WIDTH = 640;
    private static final int ROW = 26;
    private static final int TOP = 28;
    private static final int RIGHT = 60;
    private static final int GAP = 14;

    /** However many sets there are, the matrix leaves half of the width to the bars. */
    private static final double WIDEST_COLUMN = 28;

    private static final double DOT = 7;

    public OverlapChart {
        letters = List.copyOf(letters);
        rows = List.copyOf(rows);
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

    @Override
    public Svg draw() {
        int bottom = TOP + rows.size() * ROW;
        Svg svg = new Svg(WIDTH, bottom, what)
                .numbers(rows.stream().map(this::inWords).collect(Collectors.joining("; ")));
        for (int set = 0; set < letters.size(); set++) {
            svg.label(Look.LETTER, x(set), TOP - 10, "middle", letters.get(set));
        }
        int most = rows.stream().mapToInt(Exactly::people).max().orElse(1);
        for (int row = 0; row < rows.size(); row++) {
            row(svg, row, most);
        }
        return svg.line(Look.AXIS, left(), TOP, left(), bottom);
    }

    private void row(Svg svg, int row, int most) {
        double y = TOP + (row + 0.5) * ROW;
        // Every other row has a ground, so that the eye stays in its row.
        if (row % 2 == 0) {
            svg.rectangle(Look.STRIPE, 0, y - ROW / 2.0, left() - GAP, ROW);
        }
        int people = rows.get(row).people();
        dots(svg, new TreeSet<>(rows.get(row).sets()), y);
        double length = (WIDTH - left() - RIGHT) * people / Math.max(1, most);
        svg.rectangle(Look.SHARE, left(), y - ROW / 2.0 + 4, length, ROW - 8)
                .label(Look.TICK, left() + length + 6, y + 5, "start", Numbers.count(people));
    }

    private void dots(Svg svg, TreeSet<Integer> taking, double y) {
        if (!taking.isEmpty()) {
            svg.line(Look.JOINED, x(taking.first()), y, x(taking.last()), y);
        }
        for (int set = 0; set < letters.size(); set++) {
            svg.circle(taking.contains(set) ? Look.IN : Look.OUT, x(set), y, Math.min(DOT, column() / 3));
        }
    }

    private String inWords(Exactly exactly) {
        return Numbers.count(exactly.people()) + " in "
                + exactly.sets().stream().map(letters::get).collect(Collectors.joining(" and ")) + " only";
    }

    private double column() {
        return Math.min(WIDEST_COLUMN, WIDTH / 2.0 / Math.max(1, letters.size()));
    }

    private double left() {
        return letters.size() * column() + GAP;
    }

    private double x(int set) {
        return (set + 0.5) * column();
    }
}
