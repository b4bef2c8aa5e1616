package iomtriage.web.figures;

import iomtriage.api.score.Assessment;
import iomtriage.api.score.Score;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a score moved: the same record, read as of earlier days. */
public final class ScoreOverTime {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 180;
    private static final int LEFT = 44;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;

    private ScoreOverTime() {}

    /** A day with what was said as of it. */
    public record Point(LocalDate day, String words, Assessment assessment) {}

    /** A figure and its table. */
    public record Drawn(String outcome, String figure, List<String> days, List<String> chances) {}

    /** One figure for each outcome; none for fewer than two days. */
    public static List<Drawn> draw(List<Point> points) {
        List<Drawn> drawn = new ArrayList<>();
        if (points.size() < 2) {
            return drawn;
        }
        for (int outcome = 0; outcome < points.get(0).assessment().results().size(); outcome++) {
            drawn.add(draw(points, outcome));
        }
        return drawn;
    }

    private static Drawn draw(List<Point> points, int outcome) {
        String name =
                points.get(0).assessment().results().get(outcome).outcome().name();
        Svg svg = new Svg(WIDTH, HEIGHT, "Chance of " + name + " over time; the table has the numbers");
        for (int tick = 0; tick <= 4; tick++) {
            double y = y(tick / 4.0);
            svg.line("iom-grid", LEFT, y, WIDTH, y).label("iom-tick", LEFT - 6, y + 4, "end", Svg.percent(tick / 4.0));
        }
        StringBuilder path = new StringBuilder();
        List<String> days = new ArrayList<>();
        List<String> chances = new ArrayList<>();
        LocalDate first = points.get(0).day();
        double span =
                ChronoUnit.DAYS.between(first, points.get(points.size() - 1).day());
        for (Point point : points) {
            Optional<Score> score = point.assessment().results().get(outcome).score();
            days.add(point.words());
            chances.add(score.map(each -> Svg.percent(each.probability())).orElse("not scored"));
            if (score.isPresent()) {
                double x = LEFT + 6 + (WIDTH - LEFT - 12) * ChronoUnit.DAYS.between(first, point.day()) / span;
                double y = y(score.get().probability());
                path.append(path.length() == 0 ? "M" : "L")
                        .append(Svg.number(x))
                        .append(' ')
                        .append(Svg.number(y));
                svg.rectangle("iom-point", x - 3, y - 3, 6, 6);
            }
        }
        svg.path("iom-line", path.length() == 0 ? "M0 0" : path.toString());
        svg.label("iom-tick", LEFT, HEIGHT - 6, "start", points.get(0).words());
        svg.label(
                "iom-tick",
                WIDTH,
                HEIGHT - 6,
                "end",
                points.get(points.size() - 1).words());
        return new Drawn(name, svg.toString(), days, chances);
    }

    private static double y(double probability) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - probability);
    }
}
