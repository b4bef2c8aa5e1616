package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.internal.Faults;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person put forward by professional judgement. */
public sealed interface Nomination permits BuiltNomination {

    /** {@return who is nominated} */
    SubjectId subject();

    /**
     * {@return name of the list of nominations, as the definitions name it} One that no definition asks for is refused
     * when it is used.
     */
    String list();

    /** {@return who says so: a role or team, in the host's words} */
    String by();

    /** {@return first day in force} */
    LocalDate from();

    /** {@return last day in force; empty while it has no end} */
    Optional<LocalDate> to();

    /**
     * {@return whether the nomination is in force on a day}
     *
     * @param day the day asked about; first and last day count
     */
    default boolean inForceOn(LocalDate day) {
        return !from().isAfter(day) && !to().filter(last -> last.isBefore(day)).isPresent();
    }

    /**
     * Starts a nomination.
     *
     * @param subject who is nominated
     * @return a builder; the list, who says so and the first day are required too
     */
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

        /**
         * Sets {@link Nomination#list()}.
         *
         * @param list name of the list of nominations, one of {@link
         *     iomtriage.api.referral.TriageService#nominationLists()}
         * @return this builder
         */
        public Builder list(String list) {
            this.list = list;
            return this;
        }

        /**
         * Sets {@link Nomination#by()}.
         *
         * @param by who says so: a role or team, in the host's words
         * @return this builder
         */
        public Builder by(String by) {
            this.by = by;
            return this;
        }

        /**
         * Sets {@link Nomination#from()}.
         *
         * @param from first day in force
         * @return this builder
         */
        public Builder from(LocalDate from) {
            this.from = from;
            return this;
        }

        /**
         * Sets {@link Nomination#to()}.
         *
         * @param to last day in force
         * @return this builder
         */
        public Builder to(LocalDate to) {
            this.to = to == null ? null : Optional.of(to);
            return this;
        }

        /**
         * Sets {@link Nomination#to()}.
         *
         * @param to last day in force; empty, as when left out: it has no end
         * @return this builder
         */
        public Builder to(Optional<LocalDate> to) {
            this.to = to;
            return this;
        }

        /**
         * {@return the nomination}
         *
         * @throws IllegalArgumentException if anything is missing, with every field at once
         */
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
