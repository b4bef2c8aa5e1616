package iomtriage.api.review;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as someone puts it forward. What it rests on is not part of it: the service reads that off the list it names.
 *
 * @param subject whom it is about
 * @param list id of the list that the decider looked at: see {@link iomtriage.api.referral.ListHeader#id()}
 * @param choice what is decided
 * @param reasons codes of the reasons given
 * @param rationale why, in the decider's own words; empty text where a reader may not see it
 * @param safety answers about those at risk; a question without an answer is absent
 * @param sensitive whether the rationale may be read only by supervisors and auditors
 * @param reviewOn the day by which it is to be looked at again
 * @param shownAt when the case was first shown to the decider, if that is known
 * @param lastSeen number of the newest entry about the person that the decider had seen, 0 if there was none
 */
public record Proposal(
        SubjectId subject,
        String list,
        Choice choice,
        List<String> reasons,
        String rationale,
        Map<SafetyQuestion, Answer> safety,
        boolean sensitive,
        Optional<LocalDate> reviewOn,
        Optional<Instant> shownAt,
        long lastSeen) {

    public Proposal {
        reasons = List.copyOf(reasons);
        safety = SafetyQuestion.inOrder(safety);
    }

    /**
     * Begins a decision.
     *
     * @param list id of the list that the decider looked at
     */
    public static Builder of(SubjectId subject, String list, Choice choice) {
        return new Builder(subject, list, choice);
    }

    /** The same, to be changed. */
    public Builder with() {
        Builder builder = new Builder(subject, list, choice);
        builder.reasons = reasons;
        builder.rationale = rationale;
        builder.safety = safety;
        builder.sensitive = sensitive;
        builder.reviewOn = reviewOn;
        builder.shownAt = shownAt;
        builder.lastSeen = lastSeen;
        return builder;
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Proposal[hidden, " + choice + "]";
    }

    /** Puts a decision together. Whether it may be made, the service says. Not thread-safe. */
    public static final class Builder {

        private final SubjectId subject;
        private final String list;
        private final Choice choice;
        private List<String> reasons = List.of();
        private String rationale = "";
        private Map<SafetyQuestion, Answer> safety = Map.of();
        private boolean sensitive;
        private Optional<LocalDate> reviewOn = Optional.empty();
        private Optional<Instant> shownAt = Optional.empty();
        private long lastSeen;

        private Builder(SubjectId subject, String list, Choice choice) {
            this.subject = subject;
            this.list = list;
            this.choice = choice;
        }

        /** Codes of the reasons: see {@link ReviewService#reasons()}. */
        public Builder reasons(List<String> codes) {
            reasons = List.copyOf(codes);
            return this;
        }

        /** Why, in the decider's own words. */
        public Builder rationale(String text) {
            rationale = text;
            return this;
        }

        /** Answers about those at risk; a question without an answer is absent. */
        public Builder safety(Map<SafetyQuestion, Answer> answers) {
            safety = answers;
            return this;
        }

        /** Whether only supervisors and auditors may read the rationale; otherwise anybody who sees the case. */
        public Builder sensitive(boolean only) {
            sensitive = only;
            return this;
        }

        /** The day by which it is to be looked at again. */
        public Builder reviewOn(LocalDate day) {
            reviewOn = Optional.of(day);
            return this;
        }

        /** When the case was first shown to the decider. */
        public Builder shownAt(Instant time) {
            shownAt = Optional.of(time);
            return this;
        }

        /** Number of the newest entry that the decider had seen: see {@link CaseReview#lastEntry()}. */
        public Builder lastSeen(long entry) {
            lastSeen = entry;
            return this;
        }

        /** @throws IllegalArgumentException if it names no list */
        public Proposal build() {
            if (list.isBlank()) {
                throw new IllegalArgumentException("A decision must name the list that the decider looked at, and this"
                        + " one names none. Give the id in the list's header.");
            }
            return new Proposal(
                    subject, list, choice, reasons, rationale, safety, sensitive, reviewOn, shownAt, lastSeen);
        }
    }
}
