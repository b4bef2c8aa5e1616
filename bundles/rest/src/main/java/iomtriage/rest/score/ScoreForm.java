package iomtriage.rest.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.ScoreResult;
import java.util.List;
import java.util.Optional;

/** Scores as they are answered, as the OpenAPI document has it. */
public final class ScoreForm {

    private ScoreForm() {}

    record Interval(double low, double high) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChanceBy(double months, double probability, Interval interval) {}

    record Missing(String what, double lowest, double highest, String ask) {}

    /** A score, or why there is none; what does not apply is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Score(
            String outcome,
            String kind,
            Double probability,
            Double logOdds,
            Interval interval,
            String band,
            List<ChanceBy> when,
            Double base,
            List<Contribution> contributions,
            List<Missing> missing,
            List<String> reasons) {}

    record Scores(String ref, String asOf, String pack, String inputDigest, List<Score> scores) {}

    public static Scores scores(Assessment assessment) {
        return new Scores(
                assessment.subject().value(),
                assessment.asOf().toString(),
                assessment.pack().toString(),
                assessment.inputDigest(),
                assessment.results().stream().map(ScoreForm::score).toList());
    }

    @SuppressWarnings("NullAway")
    private static Score score(ScoreResult result) {
        if (result instanceof ScoreResult.NotScorable not) {
            return new Score(
                    not.outcome().id(), "not-scorable", null, null, null, null, null, null, null, null, not.reasons());
        }
        iomtriage.api.score.Score score = result.score().orElseThrow();
        Explanation why = result.explanation().orElseThrow();
        List<Missing> missing = result instanceof ScoreResult.Provisional provisional
                ? provisional.missing().stream().map(ScoreForm::missing).toList()
                : List.of();
        return new Score(
                result.outcome().id(),
                missing.isEmpty() ? "scored" : "provisional",
                score.probability(),
                score.logOdds(),
                interval(score.interval()),
                score.band().name(),
                score.when().isEmpty()
                        ? null
                        : score.when().stream().map(ScoreForm::when).toList(),
                why.base(),
                why.contributions(),
                missing,
                null);
    }

    private static ChanceBy when(iomtriage.api.score.ChanceBy each) {
        return new ChanceBy(each.months(), each.chance(), interval(each.interval()));
    }

    @SuppressWarnings("NullAway")
    private static Interval interval(Optional<iomtriage.api.score.Interval> ends) {
        return ends.map(each -> new Interval(each.low(), each.high())).orElse(null);
    }

    private static Missing missing(MissingInformation each) {
        return new Missing(each.what(), each.lowest(), each.highest(), each.ask());
    }
}
