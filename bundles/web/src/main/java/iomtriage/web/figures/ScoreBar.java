package iomtriage.web.figures;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * A chance as a marker over the bands of its outcome, with its interval. The bands are equally wide and named, their
 * boundaries are written under them, and the band of this chance has a thick edge; a thin line below shows the same chance to
 * scale, so that a high chance of something rare still looks like the small chance it is.
 */
public final class ScoreBar {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 74;
    private static final int BANDS = 16;
    private static final int DEEP = 24;
    private static final int LINE = 64;

    /** Narrower than this, a band has no room for its name: the words beside the bar have it. */
    private static final int NAMED_FROM = 50;

    /** How many shades the style sheet has. */
    private static final int SHADES = 4;

    private final Score score;
    private final BandScale scale;
    private final double wide;

    private ScoreBar(Score score, BandScale scale) {
        this.score = score;
        this.scale = scale;
        this.wide = (double) WIDTH / scale.size();
    }

    public static String draw(Score score, BandScale scale) {
        return new ScoreBar(score, scale).draw();
    }

    private String draw() {
        Svg svg = new Svg(WIDTH, HEIGHT, description());
        int own = scale.indexOf(score.probability());
        for (int band = 0; band < scale.size(); band++) {
            svg.rectangle("iom-fill iom-fill-" + shade(band), band * wide, BANDS, wide, DEEP);
        }
        svg.rectangle("iom-own", own * wide, BANDS, wide, DEEP);
        names(svg, own);
        boundaries(svg);
        marker(svg);
        toScale(svg);
        return svg.toString();
    }

    private int shade(int band) {
        return scale.size() == 1 ? 1 : 1 + (int) Math.round((SHADES - 1) * (double) band / (scale.size() - 1));
    }

    private void names(Svg svg, int own) {
        for (int band = 0; band < scale.size() && wide >= NAMED_FROM; band++) {
            String style = band == own ? "iom-name iom-name-own" : "iom-name";
            svg.label(
                    style,
                    (band + 0.5) * wide,
                    BANDS + 17,
                    "middle",
                    scale.bands().get(band).name());
        }
    }

    private void boundaries(Svg svg) {
        List<String> words = scale.boundaries();
        for (int i = 0; i < words.size(); i++) {
            String anchor = i == 0 ? "start" : i == words.size() - 1 ? "end" : "middle";
            svg.label("iom-tick", i * wide, BANDS + DEEP + 15, anchor, words.get(i));
        }
    }

    private void marker(Svg svg) {
        score.interval().ifPresent(interval -> whisker(svg, interval));
        double at = scale.position(score.probability()) * WIDTH;
        svg.path("iom-marker", "M" + Svg.number(at - 6) + " 1H" + Svg.number(at + 6) + "L" + Svg.number(at) + " 15Z");
    }

    private void whisker(Svg svg, Interval interval) {
        double low = scale.position(interval.low()) * WIDTH;
        double high = scale.position(interval.high()) * WIDTH;
        svg.line("iom-whisker", low, 7, high, 7)
                .line("iom-whisker", low, 2, low, 12)
                .line("iom-whisker", high, 2, high, 12);
    }

    private void toScale(Svg svg) {
        svg.rectangle("iom-track", 0, LINE, WIDTH, 5)
                .rectangle("iom-marker", score.probability() * (WIDTH - 4), LINE - 3, 4, 11);
    }

    private String description() {
        int own = scale.indexOf(score.probability());
        List<String> all = new ArrayList<>();
        for (int band = 0; band < scale.size(); band++) {
            all.add(scale.bands().get(band).name() + " " + scale.range(band));
        }
        return scale.percent(score.probability()) + ", in the band "
                + scale.bands().get(own).name() + ". "
                + score.interval()
                        .map(interval -> "Could be " + scale.percent(interval))
                        .orElse("How far off it could be is not known")
                + ". Bands, drawn equally wide: " + String.join(", ", all)
                + ".";
    }
}
