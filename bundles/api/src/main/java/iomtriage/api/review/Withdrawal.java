package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.internal.Faults;
import iomtriage.api.oasys.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @param subject whom it is about
     * @param decision number of the decision's entry, 1 or more: see {@link Stamp#number()}
     * @return a builder; what else the withdrawal needs, the rules in force say
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
        private @Nullable Optional<String> list = Optional.empty();
        private @Nullable List<String> reasons = List.of();
        private @Nullable String rationale = "";
        private @Nullable Map<SafetyQuestion, Answer> safety = Map.of();
        private @Nullable Optional<Instant> shownAt = Optional.empty();

        private Builder(SubjectId subject, long decision) {
            this.subject = subject;
            this.decision = decision;
        }

        /**
         * Sets {@link Withdrawal#list()}.
         *
         * @param id id of the list that was looked at; when left out, the person is judged to be on none
         * @return this builder
         */
        public Builder list(String id) {
            list = id == null ? null : Optional.of(id);
            return this;
        }

        /**
         * Sets {@link Withdrawal#reasons()}.
         *
         * @param codes codes of the reasons: see {@link ReviewService#reasons()}; none, when left out
         * @return this builder
         */
        public Builder reasons(List<String> codes) {
            reasons = codes;
            return this;
        }

        /**
         * Sets {@link Withdrawal#rationale()}.
         *
         * @param text why, in the words of the person who withdraws it; empty text, when left out
         * @return this builder
         */
        public Builder rationale(String text) {
            rationale = text;
            return this;
        }

        /**
         * Sets {@link Withdrawal#safety()}.
         *
         * @param answers answers about those at risk; a question without an answer is absent
         * @return this builder
         */
        public Builder safety(Map<SafetyQuestion, Answer> answers) {
            safety = answers;
            return this;
        }

        /**
         * Sets {@link Withdrawal#shownAt()}.
         *
         * @param time when the case was first shown to the person who withdraws it; not known, when left out
         * @return this builder
         */
        public Builder shownAt(Instant time) {
            shownAt = time == null ? null : Optional.of(time);
            return this;
        }

        /**
         * {@return the withdrawal}
         *
         * @throws IllegalArgumentException if anything is null or there can be no such decision, with every fault at
         *     once
         */
        public Withdrawal build() {
            Faults.of("a withdrawal")
                    .at("subject", subject)
                    .at("list", list)
                    .each("reasons", reasons)
                    .at("rationale", rationale)
                    .each("safety", safety == null ? null : safety.values())
                    .at("shownAt", shownAt)
                    .when(
                            decision < 1,
                            "A withdrawal must name the decision that it takes back, and " + decision
                                    + " is no entry's number. Give Stamp.number() of the decision's entry.")
                    .refuse();
            return new Withdrawal(subject, decision, list, reasons, rationale, safety, shownAt);
        }
    }
}
