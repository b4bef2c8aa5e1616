package iomtriage.api.review;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Taking a decision back, as someone puts it forward. What it rests on is not part of it: the service reads that off the list
 * it names.
 *
 * @param subject whom it is about
 * @param decision number of the decision's entry
 * @param list id of the list that was looked at; empty where the person is on none, which is judged as the highest tier and
 *     serious harm, and on old entries
 * @param reasons codes of the reasons given; needed where it closes the case
 * @param rationale why, in the words of the person who withdraws it
 * @param safety answers about those at risk, needed where it closes a serious-harm case; a question without an answer is absent
 * @param shownAt when the case was first shown to the person who withdraws it, if that is known
 */
public record Withdrawal(
        SubjectId subject,
        long decision,
        Optional<String> list,
        List<String> reasons,
        String rationale,
        Map<SafetyQuestion, Answer> safety,
        Optional<Instant> shownAt) {

    public Withdrawal {
        reasons = List.copyOf(reasons);
        safety = SafetyQuestion.inOrder(safety);
    }

    /**
     * Begins the withdrawal of a decision.
     *
     * @param decision number of the decision's entry
     */
    public static Builder of(SubjectId subject, long decision) {
        return new Builder(subject, decision);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Withdrawal[hidden, " + decision + "]";
    }

    /** Puts a withdrawal together. Whether it may be made, the service says. Not thread-safe. */
    public static final class Builder {

        private final SubjectId subject;
        private final long decision;
        private Optional<String> list = Optional.empty();
        private List<String> reasons = List.of();
        private String rationale = "";
        private Map<SafetyQuestion, Answer> safety = Map.of();
        private Optional<Instant> shownAt = Optional.empty();

        private Builder(SubjectId subject, long decision) {
            this.subject = subject;
            this.decision = decision;
        }

        /** Id of the list that was looked at. */
        public Builder list(String id) {
            list = Optional.of(id);
            return this;
        }

        /** Codes of the reasons: see {@link ReviewService#reasons()}. */
        public Builder reasons(List<String> codes) {
            reasons = List.copyOf(codes);
            return this;
        }

        /** Why, in the words of the person who withdraws it. */
        public Builder rationale(String text) {
            rationale = text;
            return this;
        }

        /** Answers about those at risk; a question without an answer is absent. */
        public Builder safety(Map<SafetyQuestion, Answer> answers) {
            safety = answers;
            return this;
        }

        /** When the case was first shown to the person who withdraws it. */
        public Builder shownAt(Instant time) {
            shownAt = Optional.of(time);
            return this;
        }

        /** @throws IllegalArgumentException if there can be no such decision */
        public Withdrawal build() {
            if (decision < 1) {
                throw new IllegalArgumentException("A withdrawal must name the decision that it takes back, and "
                        + decision + " is no entry's number. Give Stamp.number() of the decision's entry.");
            }
            return new Withdrawal(subject, decision, list, reasons, rationale, safety, shownAt);
        }
    }
}
