package iomtriage.returns.merging;

import iomtriage.charts.FunnelChart;
import iomtriage.evaluation.figure.Csv;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import iomtriage.records.text.Days;
import iomtriage.returns.Cell;
import iomtriage.returns.NationalReturn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which areas differ by more than chance, share by share, as funnel plots. Areas stand in the order of their names: this is no
 * league table, and chance is all that the limits know of.
 */
public final class AreaComparison {

    private static final double[] LEVELS = {0.95, 0.998};
    private static final int POINTS = 60;
    private static final double HUNDRED = 100;

    /** Shares that can be compared: of the whole, as {@code table/key}. */
    private record Measure(String part, String whole) {}

    /**
     * One area's part of a share.
     *
     * @param area whose
     * @param count of how many the share is told; 0 if the area withholds it
     * @param share 0 to 1
     * @param verdict in words
     */
    public record Row(String area, long count, double share, String verdict) {

        boolean isShown() {
            return count > 0;
        }

        boolean isOutside() {
            return verdict.equals(OUTSIDE);
        }
    }

    /** What is said of an area outside the outer limits. */
    public static final String OUTSIDE = "differs by more than chance: ask why";

    private static final String WITHIN = "no more than chance";
    private static final String BETWEEN = "at the edge of chance: 1 in 20 areas is, without any difference";
    private static final String WITHHELD = "withheld";

    private final List<NationalReturn> returns;

    /**
     * @param returns of one area each, and of one period
     * @throws IllegalArgumentException if they are not
     */
    public AreaComparison(List<NationalReturn> returns) {
        this.returns = returns.stream()
                .sorted(Comparator.comparing(
                        (NationalReturn each) -> each.period().area()))
                .toList();
        if (returns.stream().anyMatch(each -> !each.isOneAreas())) {
            throw new IllegalArgumentException("Only returns of single areas can be compared. Leave merged ones out.");
        }
        Returns.merged(returns.stream().map(each -> each.as("comparison", "-")).toList());
    }

    /** The shares of areas, in the order of their names; areas without the count are left out. */
    public List<Row> rows(String part, String whole) {
        double all = pooled(part, whole).orElse(Double.NaN);
        List<Row> rows = new ArrayList<>();
        for (NationalReturn each : returns) {
            Optional<Cell> some = each.cell(part);
            Optional<Cell> of = each.cell(whole);
            if (some.isPresent() && of.isPresent()) {
                rows.add(row(each.period().area(), some.get(), of.get(), all));
            }
        }
        return rows;
    }

    private static Row row(String area, Cell part, Cell whole, double all) {
        if (!part.isShown() || !whole.isShown() || whole.count() == 0) {
            return new Row(area, 0, 0, WITHHELD);
        }
        double share = Math.min(1, (double) part.count() / whole.count());
        String verdict = WITHIN;
        for (double level : LEVELS) {
            FunnelLimits limits = new FunnelLimits(all, level);
            if (share < limits.low(whole.count()) || share > limits.high(whole.count())) {
                verdict = level == LEVELS[0] ? BETWEEN : OUTSIDE;
            }
        }
        return new Row(area, whole.count(), share, verdict);
    }

    /** Of the areas that show it: what the others withhold cannot be part of it. */
    private Optional<Double> pooled(String part, String whole) {
        long parts = 0;
        long wholes = 0;
        for (NationalReturn each : returns) {
            Optional<Cell> some = each.cell(part).filter(Cell::isShown);
            Optional<Cell> of = each.cell(whole).filter(Cell::isShown);
            if (some.isPresent() && of.isPresent()) {
                parts += some.get().count();
                wholes += of.get().count();
            }
        }
        return wholes == 0 ? Optional.empty() : Optional.of((double) parts / wholes);
    }

    /** The page: a funnel plot and its numbers for each share that at least two areas show. */
    public String html() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "How to read this",
                List.of(new Block.Points(List.of(
                        "Each area is a dot: how many people, and their share. The dashed line is the share of the areas that show it,"
                                + " taken together: those that withhold it are not in it.",
                        "Few people vary much by chance alone. 95 of 100 areas that do not differ lie within the inner limits,"
                                + " 998 of 1,000 within the outer.",
                        "An area outside the outer limits differs by more than chance. That says nothing of why: whom it works"
                                + " with, how it records, or what it does. Ask.",
                        "The limits allow for no over-dispersion: areas differ for many reasons that nobody recorded, and more of"
                                + " them lie outside than would by chance alone. Where many do, ask first of the measure.",
                        "Areas stand in the order of their names. They are not ranked, and a place within the limits says"
                                + " nothing about an area.")))));
        for (Measure measure : measures()) {
            List<Row> rows = rows(measure.part(), measure.whole());
            if (rows.stream().filter(Row::isShown).count() > 1) {
                sections.add(section(measure, rows));
            }
        }
        if (sections.size() == 1) {
            sections.add(new Section(
                    "Nothing to compare",
                    List.of(new Block.Paragraph("No share is shown by two areas or more: too few people in each."))));
        }
        return new EvaluationReport(
                        "Areas side by side, "
                                + day(returns.get(0).period().from()) + " to "
                                + day(returns.get(0).period().to()),
                        sections)
                .html();
    }

    private static String day(String iso) {
        return Days.written(LocalDate.parse(iso));
    }

    /** Every part of a whole that anyone has, in the order of the tables. */
    private List<Measure> measures() {
        return Returns.merged(
                        returns.stream().map(each -> each.as("comparison", "-")).toList())
                .tables()
                .stream()
                .filter(table -> table.id().matches(COMPARED))
                .flatMap(table -> table.cells().stream().map(cell -> new Measure(table.name(cell), table.whole())))
                .toList();
    }

    /** What areas do, and not whom they work with. */
    private static final String COMPARED = "reviews|safety|rag|advice|met-.*";

    private Section section(Measure measure, List<Row> rows) {
        String words = words(measure.part());
        double all = pooled(measure.part(), measure.whole()).orElseThrow();
        Csv csv = new Csv("number", "area", "people", "share", "verdict");
        List<FunnelChart.Dot> dots = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String number = String.valueOf(i + 1);
            if (row.isShown()) {
                dots.add(new FunnelChart.Dot(number, row.count(), row.share(), row.isOutside()));
                csv.row(number, row.area(), row.count(), row.share(), row.verdict());
            }
            table.add(List.of(
                    number,
                    row.area(),
                    row.isShown() ? String.format(Locale.UK, "%,d", row.count()) : "",
                    row.isShown() ? String.format(Locale.UK, "%.1f%%", row.share() * HUNDRED) : "",
                    row.verdict()));
        }
        FunnelChart chart = new FunnelChart(
                words + ", by how many people they are a share of",
                "People",
                "Share",
                all,
                limits(all, rows.stream().mapToLong(Row::count).max().orElse(1)),
                dots);
        String name = "funnel-" + measure.part().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Section(
                words,
                List.of(
                        new Block.Drawing(Figure.of(name, words, chart, csv)),
                        new Block.Table(
                                shownBy(rows, all),
                                List.of("Number", "Area", "People", "Share", "Beside chance"),
                                table)));
    }

    private String shownBy(List<Row> rows, double all) {
        long without = returns.size() - rows.stream().filter(Row::isShown).count();
        return String.format(Locale.UK, "Share of the areas that show it: %.1f%%. ", all * HUNDRED)
                + (without == 0
                        ? "All do."
                        : without + " of " + returns.size() + (without == 1 ? " does" : " do") + " not show it.");
    }

    private static List<FunnelChart.Limits> limits(double all, long most) {
        List<FunnelChart.Limits> limits = new ArrayList<>();
        for (double level : LEVELS) {
            FunnelLimits own = new FunnelLimits(all, level);
            double[] people = new double[POINTS];
            double[] low = new double[POINTS];
            double[] high = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                long count = Math.max(5, Math.round(most * 1.1 * (i + 1) / POINTS));
                people[i] = count;
                low[i] = own.low(count);
                high[i] = own.high(count);
            }
            limits.add(new FunnelChart.Limits(
                    String.format(Locale.UK, "%s%% of chance", level == LEVELS[0] ? "95" : "99.8"), people, low, high));
        }
        return limits;
    }

    private String words(String part) {
        String table = part.substring(0, part.indexOf('/'));
        return returns.stream()
                .filter(each -> each.cell(part).isPresent())
                .findFirst()
                .map(each -> each.table(table).orElseThrow())
                .map(those -> those.section() + ": " + those.title() + ", "
                        + those.cells().stream()
                                .filter(cell -> those.name(cell).equals(part))
                                .findFirst()
                                .orElseThrow()
                                .words())
                .orElseThrow();
    }
}
