package iomtriage.web.figures;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Score;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A score over time as a line within the band of its interval; a dashed line stands for the decisions of a day. */
final class TimeFigure {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;
    private static final int LEFT = 44;
    private static final int BOTTOM = 24;
    private static final int TOP = 24;

    /** Where the axis of chances may end: a rare outcome would lie flat on an axis to 100%. */
    private static final double[] ENDS = {0.008, 0.02, 0.04, 0.1, 0.2, 0.4, 1};

    private final ScoreOverTime course;
    private final List<ScoreOverTime.Point> scored;
    private final LocalDate first;
    private final double span;
    private final double end;

    TimeFigure(ScoreOverTime course) {
        this.course = course;
        this.scored = course.points().stream()
                .filter(point -> course.score(point).isPresent())
                .toList();
        this.first = course.points().get(0).day();
        LocalDate last = Stream.concat(
                        course.points().stream().map(ScoreOverTime.Point::day),
                        course.marks().stream().map(ScoreOverTime.Mark::day))
                .max(LocalDate::compareTo)
                .orElse(first);
        this.span = Math.max(1, ChronoUnit.DAYS.between(first, last));
        double highest = scored.stream()
                .map(this::score)
                .mapToDouble(score -> score.interval().map(Interval::high).orElse(score.probability()))
                .max()
                .orElse(1);
        this.end = ENDS[
                (int) IntStream.range(0, ENDS.length - 1)
                        .takeWhile(i -> ENDS[i] < highest)
                        .count()];
    }

    String draw() {
        String what = "Chance of " + course.outcome().name() + " over time";
        Svg svg = new Svg(WIDTH, HEIGHT, what + "; the table has the numbers");
        for (int tick = 0; tick <= 4; tick++) {
            double chance = end * tick / 4;
            svg.line("iom-grid", LEFT, y(chance), WIDTH, y(chance))
                    .label("iom-tick", LEFT - 6, y(chance) + 4, "end", percent(chance));
        }
        svg.path("iom-band", band()).path("iom-line", line());
        scored.forEach(point ->
                svg.rectangle("iom-point", x(point.day()) - 3, y(score(point).probability()) - 3, 6, 6));
        decisions()
                .forEach((day, numbers) -> svg.line("iom-cut", x(day), TOP - 6, x(day), HEIGHT - BOTTOM)
                        .label("iom-tick", x(day), TOP - 10, "middle", numbers));
        ScoreOverTime.Point last = course.points().get(course.points().size() - 1);
        return svg.label(
                        "iom-tick",
                        LEFT,
                        HEIGHT - 6,
                        "start",
                        course.points().get(0).words())
                .label("iom-tick", x(last.day()), HEIGHT - 6, "end", last.words())
                .toString();
    }

    /** Decisions of one day share a line. */
    private Map<LocalDate, String> decisions() {
        Map<LocalDate, String> numbers = new LinkedHashMap<>();
        course.marks()
                .forEach(mark ->
                        numbers.merge(mark.day(), String.valueOf(mark.number()), (one, other) -> one + ", " + other));
        return numbers;
    }

    private String line() {
        StringBuilder path = new StringBuilder("M0 0");
        for (int i = 0; i < scored.size(); i++) {
            path.append(i == 0 ? 'M' : 'L').append(at(i, score(scored.get(i)).probability()));
        }
        return path.toString();
    }

    /** Along the upper ends of the intervals, and back along the lower ones; a score without one has no width there. */
    private String band() {
        StringBuilder path = new StringBuilder("M0 0");
        for (int i = 0; i < scored.size(); i++) {
            Score score = score(scored.get(i));
            path.append(i == 0 ? 'M' : 'L')
                    .append(at(i, score.interval().map(Interval::high).orElse(score.probability())));
        }
        for (int i = scored.size() - 1; i >= 0; i--) {
            Score score = score(scored.get(i));
            path.append('L').append(at(i, score.interval().map(Interval::low).orElse(score.probability())));
        }
        return path.append('Z').toString();
    }

    private String at(int i, double chance) {
        return Svg.number(x(scored.get(i).day())) + ' ' + Svg.number(y(chance));
    }

    private Score score(ScoreOverTime.Point point) {
        return course.score(point).orElseThrow();
    }

    private static String percent(double chance) {
        long tenths = Math.round(1_000 * chance);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }

    private double x(LocalDate day) {
        return LEFT + 6 + (WIDTH - LEFT - 12) * ChronoUnit.DAYS.between(first, day) / span;
    }

    private double y(double chance) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(1, chance / end));
    }
}
