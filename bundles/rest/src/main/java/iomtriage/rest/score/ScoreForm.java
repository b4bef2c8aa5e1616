package iomtriage.rest.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.ScoreResult;
import java.util.List;

/** Scores as they are answered, as the OpenAPI document has it. */
public final class ScoreForm {

    private ScoreForm() {}

    record Interval(double low, double high) {}

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
                    not.outcome().id(), "not-scorable", null, null, null, null, null, null, null, not.reasons());
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
                score.interval()
                        .map(interval -> new Interval(interval.low(), interval.high()))
                        .orElse(null),
                score.band().name(),
                why.base(),
                why.contributions(),
                missing,
                null);
    }

    private static Missing missing(MissingInformation each) {
        return new Missing(each.what(), each.lowest(), each.highest(), each.ask());
    }
}
