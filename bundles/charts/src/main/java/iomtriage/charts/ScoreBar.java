package iomtriage.charts;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import java.util.ArrayList;
import java.util.List;

/**
 * A chance as a marker over the bands of its outcome, with its interval. The bands are equally wide and named, their
 * boundaries are written under them, and the band of this chance has a thick edge; a thin line below shows the same chance to
 * scale, so that a high chance of something rare still looks like the small chance it is.
 */
public record ScoreBar(BandScale scale, Estimate chance) implements Chart {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 74;
    private static final int BANDS = 16;
    private static final int DEEP = 24;
    private static final int LINE = 64;

    /** Narrower than this, a band has no room for its name: the words beside the bar have it. */
    private static final int NAMED_FROM = 50;

    @Override
    public Svg draw() {
        Svg svg = new Svg(WIDTH, HEIGHT, description());
        int own = scale.indexOf(chance.value());
        double wide = (double) WIDTH / scale.size();
        for (int band = 0; band < scale.size(); band++) {
            double share = scale.size() == 1 ? 0 : (double) band / (scale.size() - 1);
            svg.rectangle(Look.shade(share), band * wide, BANDS, wide, DEEP);
        }
        svg.rectangle(Look.OWN, own * wide, BANDS, wide, DEEP);
        for (int band = 0; band < scale.size() && wide >= NAMED_FROM; band++) {
            Look look = band == own ? Look.NAME_OWN : Look.NAME;
            String name = scale.bands().get(band).name();
            svg.label(look, (band + 0.5) * wide, BANDS + 17, "middle", name);
        }
        List<String> boundaries = scale.boundaries();
        for (int i = 0; i < boundaries.size(); i++) {
            String anchor = i == 0 ? "start" : i == boundaries.size() - 1 ? "end" : "middle";
            svg.label(Look.TICK, i * wide, BANDS + DEEP + 15, anchor, boundaries.get(i));
        }
        marker(svg);
        return svg.rectangle(Look.TRACK, 0, LINE, WIDTH, 5)
                .rectangle(Look.MARKER, chance.value() * (WIDTH - 4), LINE - 3, 4, 11);
    }

    private void marker(Svg svg) {
        if (chance.hasInterval()) {
            double low = scale.position(chance.low()) * WIDTH;
            double high = scale.position(chance.high()) * WIDTH;
            svg.line(Look.WHISKER, low, 7, high, 7)
                    .line(Look.WHISKER, low, 2, low, 12)
                    .line(Look.WHISKER, high, 2, high, 12);
        }
        double at = scale.position(chance.value()) * WIDTH;
        svg.path(Look.MARKER, new Path().to(at - 6, 1).to(at + 6, 1).to(at, 15).closed());
    }

    private String description() {
        List<String> all = new ArrayList<>();
        for (int band = 0; band < scale.size(); band++) {
            all.add(scale.bands().get(band).name() + " " + scale.range(band));
        }
        return scale.percent(chance.value()) + ", in the band "
                + scale.bands().get(scale.indexOf(chance.value())).name() + ". "
                + (chance.hasInterval()
                        ? "Could be " + scale.percent(chance.low(), chance.high())
                        : "How far off it could be is not known")
                + ". Bands, drawn equally wide: " + String.join(", ", all) + ".";
    }
}
