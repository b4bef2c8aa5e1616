package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.internal.Faults;
import iomtriage.api.oasys.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @param subject whom it is about
     * @param list id of the list that the decider looked at: see {@link iomtriage.api.referral.ListHeader#id()}
     * @param choice what is decided
     * @return a builder; what else the decision needs, the rules in force say
     */
    public static Builder of(SubjectId subject, String list, Choice choice) {
        return new Builder(subject, list, choice);
    }

    /** {@return a builder that holds all of this decision} */
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
        private @Nullable List<String> reasons = List.of();
        private @Nullable String rationale = "";
        private @Nullable Map<SafetyQuestion, Answer> safety = Map.of();
        private boolean sensitive;
        private @Nullable Optional<LocalDate> reviewOn = Optional.empty();
        private @Nullable Optional<Instant> shownAt = Optional.empty();
        private long lastSeen;

        private Builder(SubjectId subject, String list, Choice choice) {
            this.subject = subject;
            this.list = list;
            this.choice = choice;
        }

        /**
         * Sets {@link Proposal#reasons()}.
         *
         * @param codes codes of the reasons: see {@link ReviewService#reasons()}; none, when left out
         * @return this builder
         */
        public Builder reasons(List<String> codes) {
            reasons = codes;
            return this;
        }

        /**
         * Sets {@link Proposal#rationale()}.
         *
         * @param text why, in the decider's own words; empty text, when left out
         * @return this builder
         */
        public Builder rationale(String text) {
            rationale = text;
            return this;
        }

        /**
         * Sets {@link Proposal#safety()}.
         *
         * @param answers answers about those at risk; a question without an answer is absent
         * @return this builder
         */
        public Builder safety(Map<SafetyQuestion, Answer> answers) {
            safety = answers;
            return this;
        }

        /**
         * Sets {@link Proposal#sensitive()}.
         *
         * @param only whether only supervisors and auditors may read the rationale; otherwise, and when left out,
         *     anybody who sees the case
         * @return this builder
         */
        public Builder sensitive(boolean only) {
            sensitive = only;
            return this;
        }

        /**
         * Sets {@link Proposal#reviewOn()}.
         *
         * @param day the day by which it is to be looked at again; none, when left out
         * @return this builder
         */
        public Builder reviewOn(LocalDate day) {
            reviewOn = day == null ? null : Optional.of(day);
            return this;
        }

        /**
         * Sets {@link Proposal#shownAt()}.
         *
         * @param time when the case was first shown to the decider; not known, when left out
         * @return this builder
         */
        public Builder shownAt(Instant time) {
            shownAt = time == null ? null : Optional.of(time);
            return this;
        }

        /**
         * Sets {@link Proposal#lastSeen()}.
         *
         * @param entry number of the newest entry that the decider had seen: see {@link CaseReview#lastEntry()}; 0,
         *     when left out. If it is not the newest any more, the answer is {@link ReviewAnswer.Overtaken}
         * @return this builder
         */
        public Builder lastSeen(long entry) {
            lastSeen = entry;
            return this;
        }

        /**
         * {@return the decision}
         *
         * @throws IllegalArgumentException if anything is null or it names no list, with every fault at once
         */
        public Proposal build() {
            Faults.of("a decision")
                    .at("subject", subject)
                    .at("list", list)
                    .at("choice", choice)
                    .each("reasons", reasons)
                    .at("rationale", rationale)
                    .each("safety", safety == null ? null : safety.values())
                    .at("reviewOn", reviewOn)
                    .at("shownAt", shownAt)
                    .when(
                            list != null && list.isBlank(),
                            "A decision must name the list that the decider looked at, and this one names none. Give the"
                                    + " id in the list's header.")
                    .refuse();
            return new Proposal(
                    subject, list, choice, reasons, rationale, safety, sensitive, reviewOn, shownAt, lastSeen);
        }
    }
}
