package iomtriage.web.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.caserecord.Answer;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Choice;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.ScoreResult;
import java.util.List;
import java.util.Map;

/** What is sent and answered, as the OpenAPI document has it. */
final class Forms {

    private Forms() {}

    record NewList(String asOf, int capacity) {}

    record Person(String id, String name) {}

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

    record NewOutcome(String ref, String outcome, boolean happened, String date) {}

    record Predicted(String id, String name, String kind, int windowMonths) {}

    record Interval(double low, double high) {}

    record Term(String term, List<String> features, double logOdds, String reason) {}

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
            List<Term> contributions,
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

    record ListPage(
            String id, String asOf, int capacity, String pack, String policy, int size, int page, List<Object> rows) {}

    static Row row(Referral referral, String standing) {
        return new Row(
                referral.subject().value(),
                referral.place(),
                referral.tier().tier(),
                referral.tier().decidingFactor(),
                referral.tier().provisional(),
                referral.reoffendingRank(),
                referral.seriousHarmRank(),
                referral.aboveCutLine(),
                standing);
    }

    static Scores scores(Assessment assessment) {
        return new Scores(
                assessment.subject().value(),
                assessment.asOf().toString(),
                assessment.pack(),
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
        List<Term> terms = result.explanation().orElseThrow().contributions().stream()
                .map(each -> new Term(each.term(), each.features(), each.logOdds(), each.reason()))
                .toList();
        List<Missing> missing = result instanceof ScoreResult.Provisional provisional
                ? provisional.missing().stream().map(Forms::missing).toList()
                : List.of();
        return new Score(
                result.outcome().id(),
                missing.isEmpty() ? "scored" : "provisional",
                score.probability(),
                score.logOdds(),
                new Interval(score.interval().low(), score.interval().high()),
                score.band().name(),
                result.explanation().orElseThrow().base(),
                terms,
                missing,
                null);
    }

    private static Missing missing(MissingInformation each) {
        return new Missing(each.what(), each.lowest(), each.highest(), each.ask());
    }
}
