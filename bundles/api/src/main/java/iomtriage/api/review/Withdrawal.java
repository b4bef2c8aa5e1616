package iomtriage.api.review;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.caserecord.SubjectId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Taking a decision back, as somebody puts it forward.
 *
 * @param subject whom it is about
 * @param decision number of the decision's entry
 * @param reasons codes of the reasons given; needed where it closes the case
 * @param rationale why, in the own words of whoever withdraws it
 * @param safety answers about those at risk, needed where it closes a serious-harm case; a question without an answer is absent
 * @param evidence what was shown; empty where nothing was, which is judged as the highest tier and serious harm, and on old entries
 */
public record Withdrawal(
        SubjectId subject,
        long decision,
        List<String> reasons,
        String rationale,
        Map<SafetyQuestion, Answer> safety,
        Optional<Evidence> evidence) {

    public Withdrawal {
        reasons = List.copyOf(reasons);
        Map<SafetyQuestion, Answer> ordered = new EnumMap<>(SafetyQuestion.class);
        ordered.putAll(safety);
        safety = Collections.unmodifiableMap(ordered);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Withdrawal[hidden, " + decision + "]";
    }
}
