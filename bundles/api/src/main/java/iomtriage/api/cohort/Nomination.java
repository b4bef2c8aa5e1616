package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.internal.Faults;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person put forward by professional judgement. */
public sealed interface Nomination permits BuiltNomination {

    /** Who is nominated. */
    SubjectId subject();

    /** Name of the list of nominations, as the definitions name it. */
    String list();

    /** Who says so: a role or team, in the host's words. */
    String by();

    /** First day in force. */
    LocalDate from();

    /** Last day in force; empty while it has no end. */
    Optional<LocalDate> to();

    /** Whether the nomination counts on a day. */
    default boolean inForceOn(LocalDate day) {
        return !from().isAfter(day) && !to().filter(last -> last.isBefore(day)).isPresent();
    }

    /** Starts a nomination of this person. */
    static Builder of(SubjectId subject) {
        return new Builder(subject);
    }

    /** Collects one nomination. Not thread-safe. */
    final class Builder {
        private final SubjectId subject;
        private @Nullable String list;
        private @Nullable String by;
        private @Nullable LocalDate from;
        private @Nullable Optional<LocalDate> to = Optional.empty();

        private Builder(SubjectId subject) {
            this.subject = subject;
        }

        /** Sets {@link Nomination#list()}. */
        public Builder list(String list) {
            this.list = list;
            return this;
        }

        /** Sets {@link Nomination#by()}. */
        public Builder by(String by) {
            this.by = by;
            return this;
        }

        /** Sets {@link Nomination#from()}. */
        public Builder from(LocalDate from) {
            this.from = from;
            return this;
        }

        /** Sets {@link Nomination#to()}. */
        public Builder to(LocalDate to) {
            this.to = to == null ? null : Optional.of(to);
            return this;
        }

        /** Sets {@link Nomination#to()}. */
        public Builder to(Optional<LocalDate> to) {
            this.to = to;
            return this;
        }

        /** @throws IllegalArgumentException if anything is missing, with every field at once */
        public Nomination build() {
            return new BuiltNomination(subject, list, by, from, to);
        }
    }
}

record BuiltNomination(SubjectId subject, String list, String by, LocalDate from, Optional<LocalDate> to)
        implements Nomination {

    /** @throws IllegalArgumentException if anything is missing */
    BuiltNomination {
        Faults.of("a nomination")
                .at("subject", subject)
                .at("list", list)
                .at("by", by)
                .at("from", from)
                .at("to", to)
                .refuse();
    }
}
