package iomtriage.rest.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.caserecord.Answer;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.Choice;
import iomtriage.api.review.SafetyQuestion;
import java.util.List;
import java.util.Map;

/** What is sent to be put on record, as the OpenAPI document has it. */
final class SentForms {

    private SentForms() {}

    record Person(String id, String name) {}

    /** A person of some agency. */
    record Colleague(String id, String name, Agency agency) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewDecision(
            String ref,
            String list,
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
            String list,
            long decision,
            List<String> reasons,
            String rationale,
            Map<SafetyQuestion, Answer> safety,
            Person decidedBy,
            String shownAt) {}

    record NewView(String ref, String text, Colleague decidedBy) {}

    record NewOutcome(String ref, String outcome, boolean happened, String date) {}
}
