package iomtriage.cli.score;

import iomtriage.api.score.ChanceBy;
import iomtriage.api.score.Reason;
import iomtriage.api.score.Score;
import iomtriage.records.files.CsvText;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.List;

/** One person's score on one outcome as a line of {@code scores.csv}. Immutable and thread-safe. */
final class ScoreLine {

    private static final int REASONS = 3;
    private static final int DECIMALS = 6;

    private final Scorer scorer;
    private final OutcomeModel model;
    private final boolean namesOutcome;
    private final int periods;

    /** @param periods how many columns of chances by a period there are */
    ScoreLine(Scorer scorer, OutcomeModel model, boolean namesOutcome, int periods) {
        this.periods = periods;
        this.scorer = scorer;
        this.model = model;
        this.namesOutcome = namesOutcome;
    }

    /** @param periods into how many periods the longest window of a model that says when is divided; 0 if there is none */
    static String header(boolean namesOutcome, int periods) {
        StringBuilder header = new StringBuilder(
                namesOutcome ? "id,outcome,probability,low,high,band,reasons" : "id,probability,low,high,band,reasons");
        for (int period = 1; period <= periods; period++) {
            header.append(",by_").append(period);
        }
        return header.append('\n').toString();
    }

    /** Appends the line. A person who cannot be scored has empty figures, the band "not scored", and says why; a score without an interval has empty ends. */
    void append(StringBuilder to, String reference, double[] row) {
        CsvText.append(to, reference);
        if (namesOutcome) {
            to.append(',').append(model.outcome().id());
        }
        List<String> obstacles = scorer.obstacles(model, row);
        List<ChanceBy> when = List.of();
        if (obstacles.isEmpty()) {
            Score score = model.score(row);
            when = score.when();
            figure(to, score.probability());
            score.interval()
                    .ifPresentOrElse(
                            interval -> {
                                figure(to, interval.low());
                                figure(to, interval.high());
                            },
                            () -> to.append(",,"));
            CsvText.append(to.append(','), score.band().name());
            CsvText.append(to.append(','), reasons(row));
        } else {
            CsvText.append(to.append(",,,,not scored,"), String.join(" ", obstacles));
        }
        when.forEach(each -> figure(to, each.chance()));
        to.append(",".repeat(periods - when.size())).append('\n');
    }

    private String reasons(double[] row) {
        StringBuilder reasons = new StringBuilder();
        for (Reason each : model.strongest(row, REASONS)) {
            reasons.append(reasons.isEmpty() ? "" : "; ")
                    .append(each.words())
                    .append(each.logOdds() > 0 ? " (raises it)" : " (lowers it)");
        }
        return reasons.toString();
    }

    private static void figure(StringBuilder to, double probability) {
        Decimals.append(to.append(','), probability, DECIMALS);
    }
}
