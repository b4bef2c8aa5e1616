package iomtriage.api.review;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as somebody puts it forward.
 *
 * @param subject whom it is about
 * @param choice what is decided
 * @param reasons codes of the reasons given
 * @param rationale why, in the decider's own words
 * @param safety answers about those at risk; a question without an answer is absent
 * @param sensitive whether the rationale may be read only by supervisors and auditors
 * @param reviewOn the day by which it is to be looked at again
 * @param evidence what was shown
 * @param lastSeen number of the newest entry about the person that the decider had seen, 0 if there was none
 */
public record Proposal(
        SubjectId subject,
        Choice choice,
        List<String> reasons,
        String rationale,
        Map<SafetyQuestion, Answer> safety,
        boolean sensitive,
        Optional<LocalDate> reviewOn,
        Evidence evidence,
        long lastSeen) {

    public Proposal {
        reasons = List.copyOf(reasons);
        Map<SafetyQuestion, Answer> ordered = new EnumMap<>(SafetyQuestion.class);
        ordered.putAll(safety);
        safety = Collections.unmodifiableMap(ordered);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Proposal[hidden, " + choice + "]";
    }
}
