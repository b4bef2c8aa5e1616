package iomtriage.web.figures;

import iomtriage.api.score.Interval;

/** A chance as a marker on a bar from 0 to 100%, with its interval. */
public final class ScoreBar {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 24;

    private ScoreBar() {}

    public static String draw(double probability, Interval interval) {
        String words = Svg.percent(probability) + ", interval " + Svg.percent(interval.low()) + " to "
                + Svg.percent(interval.high());
        return new Svg(WIDTH, HEIGHT, words)
                .rectangle("iom-track", 0, 8, WIDTH, 8)
                .rectangle("iom-interval", interval.low() * WIDTH, 5, (interval.high() - interval.low()) * WIDTH, 14)
                .rectangle("iom-marker", probability * WIDTH - 2, 1, 4, 22)
                .toString();
    }
}
