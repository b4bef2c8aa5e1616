package iomtriage.api.place;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.internal.Faults;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a named person or body that someone must, or must not, be on the list. The ranking never overrides it, and
 * the list always says who decided and why.
 */
public sealed interface Placement permits BuiltPlacement {

    /** {@return whom it is about, ranked or not} */
    SubjectId subject();

    /** {@return whether the person must, or must not, be on the list} */
    PlacementRule rule();

    /** {@return who says so: a person, role or body, in the host's words} */
    String by();

    /** {@return why, in the decider's words} */
    String reason();

    /** {@return first day in force} */
    LocalDate from();

    /** {@return last day in force; empty while it has no end} */
    Optional<LocalDate> to();

    /**
     * {@return whether the decision is in force on a day}
     *
     * @param day the day asked about; first and last day count
     */
    default boolean inForceOn(LocalDate day) {
        return !from().isAfter(day) && !to().filter(last -> last.isBefore(day)).isPresent();
    }

    /**
     * Starts a decision about a place.
     *
     * @param subject whom it is about
     * @param rule whether the person must, or must not, be on the list
     * @return a builder; who says so, why and the first day are required too
     */
    static Builder of(SubjectId subject, PlacementRule rule) {
        return new Builder(subject, rule);
    }

    /** Collects one decision. Not thread-safe. */
    final class Builder {
        private final SubjectId subject;
        private final PlacementRule rule;
        private @Nullable String by;
        private @Nullable String reason;
        private @Nullable LocalDate from;
        private @Nullable Optional<LocalDate> to = Optional.empty();

        private Builder(SubjectId subject, PlacementRule rule) {
            this.subject = subject;
            this.rule = rule;
        }

        /**
         * Sets {@link Placement#by()}.
         *
         * @param by who says so: a person, role or body, in the host's words; not blank
         * @return this builder
         */
        public Builder by(String by) {
            this.by = by;
            return this;
        }

        /**
         * Sets {@link Placement#reason()}.
         *
         * @param reason why, in the decider's words; not blank
         * @return this builder
         */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Sets {@link Placement#from()}.
         *
         * @param from first day in force
         * @return this builder
         */
        public Builder from(LocalDate from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link Placement#to()}.
         *
         * @param to last day in force
         * @return this builder
         */
        public Builder to(LocalDate to) {
            this.to = to == null ? null : Optional.of(to);
            return this;
        }

        /**
         * Sets {@link Placement#to()}.
         *
         * @param to last day in force; empty, as when left out: it has no end
         * @return this builder
         */
        public Builder to(Optional<LocalDate> to) {
            this.to = to;
            return this;
        }

        /**
         * {@return the decision}
         *
         * @throws IllegalArgumentException if anything is missing or blank, with every field at once
         */
        public Placement build() {
            return new BuiltPlacement(subject, rule, by, reason, from, to);
        }
    }
}

record BuiltPlacement(
        SubjectId subject, PlacementRule rule, String by, String reason, LocalDate from, Optional<LocalDate> to)
        implements Placement {

    /** @throws IllegalArgumentException if nobody says so, or no reason is given */
    BuiltPlacement {
        Faults.of("a decision about a place")
                .at("subject", subject)
                .at("rule", rule)
                .at("by", by)
                .at("reason", reason)
                .at("from", from)
                .at("to", to)
                .when(
                        by != null && by.isBlank() || reason != null && reason.isBlank(),
                        "A decision to put someone on the list or keep someone off it needs a name and a reason."
                                + " Say who decided and why.")
                .refuse();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Placement[" + rule + ", hidden]";
    }
}
