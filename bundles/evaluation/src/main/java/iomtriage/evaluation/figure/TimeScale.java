package iomtriage.evaluation.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * From dates to pixels, with rules at the first of a month.
 *
 * @param start first month shown, drawn at {@code from}
 * @param end month after the last one, drawn at {@code to}
 */
record TimeScale(YearMonth start, YearMonth end, double from, double to) {

    private static final int MOST_TICKS = 7;

    /** Not by locale: a figure is the same in every country. */
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    static TimeScale over(LocalDate first, LocalDate last, double from, double to) {
        return new TimeScale(YearMonth.from(first), YearMonth.from(last).plusMonths(1), from, to);
    }

    double at(LocalDate date) {
        double days = ChronoUnit.DAYS.between(start.atDay(1), end.atDay(1));
        return from + ChronoUnit.DAYS.between(start.atDay(1), date) / days * (to - from);
    }

    void draw(Svg svg, double top, double bottom) {
        int step = step();
        for (YearMonth month = start; !month.isAfter(end); month = month.plusMonths(step)) {
            double x = at(month.atDay(1));
            svg.line(x, top, x, bottom, Plot.THIN);
            svg.label(x, bottom + 18, "middle", MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear());
        }
        svg.line(from, bottom, to, bottom, Plot.AXIS);
    }

    private int step() {
        long months = ChronoUnit.MONTHS.between(start, end);
        int step = 1;
        for (int wider : new int[] {3, 6, 12, 24, 60, 120}) {
            step = months / step >= MOST_TICKS ? wider : step;
        }
        return step;
    }
}
