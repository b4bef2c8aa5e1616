package iomtriage.reviews.wording;

import iomtriage.api.score.Explanation;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.Reason;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says scores and what is behind them. */
final class ScoreWords {

    private ScoreWords() {}

    /** The score in a sentence, or why there is none. */
    static String score(ScoreResult result) {
        Optional<Score> score = result.score();
        if (score.isEmpty()) {
            return name(result.outcome()) + ": no chance can be given. "
                    + String.join(" ", ((ScoreResult.NotScorable) result).reasons());
        }
        return name(result.outcome()) + ": " + Chance.percent(score.get().probability()) + " ("
                + Chance.range(score.get().interval()) + "), "
                + score.get().band().name() + ".";
    }

    /** An outcome with its window, for example "Any proven reoffence within 24 months". */
    static String name(Outcome outcome) {
        return capital(outcome.name()) + " within " + outcome.windowMonths() + " months";
    }

    /** What raises a score most, each with what the chance would be if that were as for the average person. */
    static List<String> raising(ScoreResult result, int count) {
        return result.explanation()
                .map(why -> reasons(why, why.strongestRaising(Integer.MAX_VALUE), count))
                .orElse(List.of());
    }

    /** What lowers a score most, said the same way. */
    static List<String> lowering(ScoreResult result, int count) {
        return result.explanation()
                .map(why -> reasons(why, why.strongestLowering(Integer.MAX_VALUE), count))
                .orElse(List.of());
    }

    private static List<String> reasons(Explanation why, List<Reason> strongest, int count) {
        return strongest.stream()
                // What adds up terms that the reader does not see is no reason that could be said in words.
                .filter(each -> !each.features().isEmpty() && isFelt(each, why))
                .limit(count)
                .map(each -> reason(each, why))
                .toList();
    }

    /** Whether the chance as written would be another without it: what changes nothing is not worth a reader's time. */
    static boolean isFelt(Reason reason, Explanation why) {
        return !Chance.percent(OutcomeModel.probability(why.logOdds() - reason.logOdds()))
                .equals(Chance.percent(OutcomeModel.probability(why.logOdds())));
    }

    private static String reason(Reason reason, Explanation why) {
        double without = OutcomeModel.probability(why.logOdds() - reason.logOdds());
        return capital(reason.words()) + " (it would be " + Chance.percent(without)
                + " if this were as for the average person).";
    }

    /** What is not known and could still move a score. */
    static List<String> missing(ScoreResult result) {
        if (!(result instanceof ScoreResult.Provisional provisional)) {
            return List.of();
        }
        return provisional.missing().stream()
                .map(each -> missing(result.outcome(), each))
                .toList();
    }

    private static String missing(Outcome outcome, MissingInformation missing) {
        String lowest = Chance.percent(missing.lowest());
        String highest = Chance.percent(missing.highest());
        return missing.ask()
                + (lowest.equals(highest)
                        ? " Whatever it says, " + outcome.name() + " would stay at about " + lowest + "."
                        : " It could move " + outcome.name() + " to anything from " + lowest + " to " + highest + ".");
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
