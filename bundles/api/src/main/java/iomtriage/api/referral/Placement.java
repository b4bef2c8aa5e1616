package iomtriage.api.referral;

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

    /** Whom it is about. */
    SubjectId subject();

    /** What was decided. */
    PlacementRule rule();

    /** Who says so: a person, role or body, in the host's words. */
    String by();

    /** Why, in the decider's words. */
    String reason();

    /** First day in force. */
    LocalDate from();

    /** Last day in force; empty while it has no end. */
    Optional<LocalDate> to();

    /** Whether the decision counts on a day. */
    default boolean inForceOn(LocalDate day) {
        return !from().isAfter(day) && !to().filter(last -> last.isBefore(day)).isPresent();
    }

    /** Starts a decision that this person must, or must not, be on the list. */
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

        /** Sets {@link Placement#by()}. */
        public Builder by(String by) {
            this.by = by;
            return this;
        }

        /** Sets {@link Placement#reason()}. */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /** Sets {@link Placement#from()}. */
        public Builder from(LocalDate from) {
            this.from = from;
            return this;
        }

        /** Sets {@link Placement#to()}. */
        public Builder to(LocalDate to) {
            this.to = to == null ? null : Optional.of(to);
            return this;
        }

        /** Sets {@link Placement#to()}. */
        public Builder to(Optional<LocalDate> to) {
            this.to = to;
            return this;
        }

        /** @throws IllegalArgumentException if anything is missing, with every field at once */
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
