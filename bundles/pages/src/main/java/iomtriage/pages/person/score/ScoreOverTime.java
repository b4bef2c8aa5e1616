package iomtriage.pages.person.score;

import iomtriage.api.score.Assessment;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.Score;
import iomtriage.charts.Percent;
import iomtriage.charts.TimeChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the score of one outcome moved: the same record, read as of earlier days, with the days of decisions.
 *
 * @param points in the order of their days, at least one
 * @param marks decisions in the order of their days, none before the first point
 * @param index the outcome's place in the pack
 */
public record ScoreOverTime(List<Point> points, List<Mark> marks, int index) {

    /** A day with what was said as of it. */
    public record Point(LocalDate day, String words, Assessment assessment) {}

    /**
     * A decision.
     *
     * @param number what stands over its line, and in its row
     * @param day when it was made
     * @param words the day in words
     * @param what what was decided and by whom, in words
     * @param seen the chance that was shown to the person who decided, by outcome id
     */
    public record Mark(int number, LocalDate day, String words, String what, Map<String, Double> seen) {}

    /** A row of the table. */
    public record Row(String day, String chance, String interval, String note) {}

    /** A figure and its table. */
    public record Drawn(String outcome, String figure, List<Row> rows) {}

    /** One figure for each outcome; none for fewer than two days. */
    public static List<Drawn> draw(List<Point> points, List<Mark> marks) {
        List<Drawn> drawn = new ArrayList<>();
        if (points.size() < 2) {
            return drawn;
        }
        for (int index = 0; index < points.get(0).assessment().results().size(); index++) {
            ScoreOverTime course = new ScoreOverTime(points, marks, index);
            drawn.add(new Drawn(course.outcome().name(), course.chart().inPage(), course.rows()));
        }
        return drawn;
    }

    private TimeChart chart() {
        return new TimeChart(
                "Chance of " + outcome().name() + " over time",
                points.stream()
                        .map(point -> new TimeChart.Point(
                                point.day(), point.words(), score(point).map(ScoreRows::estimate)))
                        .toList(),
                marks.stream()
                        .map(mark -> new TimeChart.Mark(mark.day(), mark.number()))
                        .toList());
    }

    private Outcome outcome() {
        return points.get(0).assessment().results().get(index).outcome();
    }

    private Optional<Score> score(Point point) {
        return point.assessment().results().get(index).score();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int next = 0;
        for (Point point : points) {
            for (; next < marks.size() && marks.get(next).day().isBefore(point.day()); next++) {
                rows.add(row(marks.get(next)));
            }
            rows.add(row(point));
        }
        marks.subList(next, marks.size()).forEach(mark -> rows.add(row(mark)));
        return rows;
    }

    private Row row(Point point) {
        return score(point)
                .map(score -> new Row(
                        point.words(),
                        Percent.whole(score.probability()),
                        score.interval()
                                .map(each -> Percent.whole(each.low(), each.high()))
                                .orElse("not known"),
                        ""))
                .orElse(new Row(point.words(), "not scored", "", ""));
    }

    private Row row(Mark mark) {
        Double seen = mark.seen().get(outcome().id());
        return new Row(
                mark.words(),
                seen == null ? "not shown" : Percent.whole(seen),
                "",
                "Decision " + mark.number() + ": " + mark.what());
    }
}
