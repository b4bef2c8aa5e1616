package iomtriage.evaluation.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How sets overlap, such as cohorts: a column per combination, its bar the number of people, dots marking the sets. Source: Lex et
 * al. (2014), UpSet: Visualization of Intersecting Sets, IEEE TVCG 20:1983-1992.
 */
public final class OverlapPlot {

    private static final double LEFT = 220;
    private static final double COLUMN = 44;
    private static final double BARS = 190;
    private static final double ROW = 28;

    private OverlapPlot() {}

    /**
     * @param sets names of all sets, in the order to show
     * @param intersections combinations that occur, shown from the largest down
     */
    public static Figure of(Caption caption, List<String> sets, List<Intersection> intersections) {
        List<Intersection> sorted = intersections.stream()
                .sorted(Comparator.comparingInt(Intersection::people).reversed())
                .toList();
        String words = sorted.stream()
                .map(i -> i.people() + " in " + String.join(" and ", i.sets()) + " only")
                .collect(Collectors.joining("; "));
        int width = (int) Math.max(Plot.WIDTH, LEFT + COLUMN * sorted.size() + 40);
        Svg svg = new Svg(caption, words + ".", width, (int) (Plot.TOP + BARS + ROW * sets.size() + 40));
        int most = sorted.stream().mapToInt(Intersection::people).max().orElse(1);
        for (int set = 0; set < sets.size(); set++) {
            String label = Words.shortened(sets.get(set), 24) + ", " + total(sets.get(set), sorted);
            svg.label(LEFT - 16, rowAt(set) + 4, "end", label);
            svg.line(LEFT, rowAt(set), LEFT + COLUMN * sorted.size(), rowAt(set), Plot.THIN);
        }
        for (int column = 0; column < sorted.size(); column++) {
            column(svg, LEFT + COLUMN * (column + 0.5), sorted.get(column), sets, most);
        }
        svg.label(LEFT - 16, Plot.TOP + BARS, "end", "People in exactly these");
        Csv csv = new Csv("sets", "people");
        sorted.forEach(i -> csv.row(String.join(" and ", i.sets()), i.people()));
        return new Figure(caption.name(), caption.title(), svg.end(), csv.toString());
    }

    private static void column(Svg svg, double x, Intersection intersection, List<String> sets, int most) {
        double length = (BARS - 24) * intersection.people() / Math.max(1, most);
        svg.rect(x - 14, Plot.TOP + BARS - length, 28, length, Plot.FILLED);
        svg.label(x, Plot.TOP + BARS - length - 6, "middle", Integer.toString(intersection.people()));
        int[] rows =
                intersection.sets().stream().mapToInt(sets::indexOf).sorted().toArray();
        if (rows.length > 0) {
            svg.line(x, rowAt(rows[0]), x, rowAt(rows[rows.length - 1]), Plot.MARK);
        }
        for (int set = 0; set < sets.size(); set++) {
            boolean in = intersection.sets().contains(sets.get(set));
            svg.circle(x, rowAt(set), in ? 7 : 3, in ? "fill=\"" + Svg.BLACK + "\"" : Plot.HOLLOW);
        }
    }

    private static int total(String set, List<Intersection> intersections) {
        return intersections.stream()
                .filter(i -> i.sets().contains(set))
                .mapToInt(Intersection::people)
                .sum();
    }

    private static double rowAt(int set) {
        return Plot.TOP + BARS + 28 + ROW * set;
    }
}
