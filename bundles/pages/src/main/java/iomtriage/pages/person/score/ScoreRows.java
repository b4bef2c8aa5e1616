package iomtriage.pages.person.score;

import iomtriage.api.score.Band;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.charts.BandScale;
import iomtriage.charts.Estimate;
import iomtriage.charts.ScoreBar;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import java.util.List;

/** A person's scores, each over the bands of its outcome in the pack that the list was made with. */
public final class ScoreRows {

    private ScoreRows() {}

    /**
     * One score.
     *
     * @param window within what time, and how the chance grows in it where the pack tells when
     * @param range from where to where the band reaches
     * @param bar the figure; empty text without a score
     */
    public record Row(
            String outcome,
            String window,
            String percent,
            String interval,
            String band,
            String range,
            String kind,
            String bar) {}

    public static List<Row> of(CaseView view) {
        return view.referral().assessment().results().stream()
                .map(result -> row(
                        result,
                        view.published()
                                .list()
                                .header()
                                .pack()
                                .bands()
                                .of(result.outcome().id())))
                .toList();
    }

    private static Row row(ScoreResult result, List<Band> bands) {
        String name = Words.capital(result.outcome().name());
        String window = result.score()
                .map(Score::when)
                .filter(when -> !when.isEmpty())
                .map(WhenRows::words)
                .orElse("within " + result.outcome().windowMonths() + " months");
        if (result.score().isEmpty()) {
            return new Row(name, window, "not scored", "", "", "", "Not scored", "");
        }
        Score score = result.score().get();
        BandScale scale = scale(bands);
        return new Row(
                name,
                window,
                scale.percent(score.probability()),
                score.interval()
                        .map(each -> scale.percent(each.low(), each.high()))
                        .orElse("not known"),
                score.band().name(),
                scale.rangeAround(score.probability()),
                result instanceof ScoreResult.Provisional ? "Provisional" : "With needs",
                new ScoreBar(scale, estimate(score)).inPage());
    }

    public static BandScale scale(List<Band> bands) {
        return new BandScale(bands.stream()
                .map(band -> new BandScale.Band(band.name(), band.from()))
                .toList());
    }

    public static Estimate estimate(Score score) {
        double chance = score.probability();
        return score.interval()
                .map(each -> new Estimate(chance, each.low(), each.high()))
                .orElse(Estimate.alone(chance));
    }
}
