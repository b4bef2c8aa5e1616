package iomtriage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.caserecord.Answer;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.Choice;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Band;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.ScoreResult;
import iomtriage.lists.ListIndex;
import java.util.List;
import java.util.Map;

/** What is sent and answered, as the OpenAPI document has it. */
final class Forms {

    private Forms() {}

    record Person(String id, String name) {}

    /** A person of some agency. */
    record Colleague(String id, String name, Agency agency) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewDecision(
            String ref,
            Choice choice,
            List<String> reasons,
            String rationale,
            Map<SafetyQuestion, Answer> safety,
            boolean sensitive,
            String reviewOn,
            Person decidedBy,
            String shownAt,
            long lastSeen) {}

    record NewSecondAnswer(String ref, long decision, boolean approved, String rationale, Person decidedBy) {}

    record NewWithdrawal(
            String ref,
            long decision,
            List<String> reasons,
            String rationale,
            Map<SafetyQuestion, Answer> safety,
            Person decidedBy,
            String shownAt) {}

    record NewView(String ref, String text, Colleague decidedBy) {}

    record NewOutcome(String ref, String outcome, boolean happened, String date) {}

    record Predicted(String id, String name, String kind, int windowMonths, List<Band> bands) {}

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

    record Row(
            String ref,
            int place,
            String tier,
            String decidingFactor,
            boolean provisional,
            int reoffendingRank,
            int seriousHarmRank,
            boolean aboveCutLine,
            String standing) {}

    record Restricted(String ref, boolean restricted) {}

    /** A page of the list; {@code next} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ListPage(
            String id,
            String asOf,
            int capacity,
            String pack,
            String policy,
            int size,
            int matching,
            int page,
            String next,
            @JsonInclude List<Object> rows) {}

    /**
     * A row as the list's index has it: no explanation is built for it.
     *
     * @param factor what the tier is based on, as the caller may see it
     */
    static Row row(ListIndex index, int position, String factor, Standing standing) {
        return new Row(
                index.subject(position).value(),
                position + 1,
                index.tier(position),
                factor,
                index.provisional(position),
                index.reoffendingRank(position),
                index.harmRank(position),
                index.above(position),
                standing.name());
    }

    static Scores scores(Assessment assessment) {
        return new Scores(
                assessment.subject().value(),
                assessment.asOf().toString(),
                assessment.pack().toString(),
                assessment.inputDigest(),
                assessment.results().stream().map(Forms::score).toList());
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
                ? provisional.missing().stream().map(Forms::missing).toList()
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
