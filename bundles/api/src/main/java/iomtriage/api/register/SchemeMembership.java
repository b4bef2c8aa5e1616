package iomtriage.api.register;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's place in a scheme, as the host keeps it. */
public sealed interface SchemeMembership permits BuiltSchemeMembership {

    /** {@return which scheme the person is in} */
    Scheme scheme();

    /** {@return first day in it; as of an earlier day it is not known} */
    LocalDate from();

    /** {@return last day in it; empty while it has no end} */
    Optional<LocalDate> to();

    /** {@return day by which it must be looked at again; empty if none is set} */
    Optional<LocalDate> review();

    /**
     * {@return which cohort of Integrated Offender Management; empty if the host does not say, and for other schemes}
     */
    Optional<IomCohort> cohort();

    /** {@return who leads on the case, in the host's words; empty if the host does not say} */
    Optional<String> leadOfficer();

    /** {@return which agency leads on the case, in the host's words; empty if the host does not say} */
    Optional<String> leadAgency();

    /**
     * {@return whether the person is in the scheme on a day}
     *
     * @param day the day asked about; first and last day count
     */
    default boolean inForceOn(LocalDate day) {
        return !from().isAfter(day) && !to().filter(last -> last.isBefore(day)).isPresent();
    }

    /**
     * Starts a membership.
     *
     * @param scheme which scheme
     * @param from first day in it
     * @return a builder; everything else may be left out
     */
    static Builder of(Scheme scheme, LocalDate from) {
        return new Builder(scheme, from);
    }

    /** Collects one membership. Not thread-safe. */
    final class Builder {
        private final Scheme scheme;
        private final LocalDate from;
        private @Nullable Optional<LocalDate> to = Optional.empty();
        private @Nullable Optional<LocalDate> review = Optional.empty();
        private @Nullable Optional<IomCohort> cohort = Optional.empty();
        private @Nullable Optional<String> leadOfficer = Optional.empty();
        private @Nullable Optional<String> leadAgency = Optional.empty();

        private Builder(Scheme scheme, LocalDate from) {
            this.scheme = scheme;
            this.from = from;
        }

        /**
         * Sets {@link SchemeMembership#to()}.
         *
         * @param to last day in it, not before the first; empty, as when left out: it has no end
         * @return this builder
         */
        public Builder to(Optional<LocalDate> to) {
            this.to = to;
            return this;
        }

        /**
         * Sets {@link SchemeMembership#review()}.
         *
         * @param review day by which it must be looked at again, not before the first; empty, as when left out: none is
         *     set
         * @return this builder
         */
        public Builder review(Optional<LocalDate> review) {
            this.review = review;
            return this;
        }

        /**
         * Sets {@link SchemeMembership#cohort()}.
         *
         * @param cohort which cohort; empty, as when left out: the host does not say. One of another scheme than
         *     Integrated Offender Management is a finding when the record is used
         * @return this builder
         */
        public Builder cohort(Optional<IomCohort> cohort) {
            this.cohort = cohort;
            return this;
        }

        /**
         * Sets {@link SchemeMembership#leadOfficer()}.
         *
         * @param leadOfficer who leads on the case; empty, as when left out: the host does not say
         * @return this builder
         */
        public Builder leadOfficer(Optional<String> leadOfficer) {
            this.leadOfficer = leadOfficer;
            return this;
        }

        /**
         * Sets {@link SchemeMembership#leadAgency()}.
         *
         * @param leadAgency which agency leads on the case; empty, as when left out: the host does not say
         * @return this builder
         */
        public Builder leadAgency(Optional<String> leadAgency) {
            this.leadAgency = leadAgency;
            return this;
        }

        /**
         * {@return the membership}
         *
         * @throws CaseRecordRefusedException if anything is missing, with every field at once
         */
        public SchemeMembership build() {
            return new BuiltSchemeMembership(scheme, from, to, review, cohort, leadOfficer, leadAgency);
        }
    }
}

record BuiltSchemeMembership(
        Scheme scheme,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<LocalDate> review,
        Optional<IomCohort> cohort,
        Optional<String> leadOfficer,
        Optional<String> leadAgency)
        implements SchemeMembership {

    /** @throws CaseRecordRefusedException if anything is null */
    BuiltSchemeMembership {
        NullFields.of("scheme")
                .at("scheme", scheme)
                .at("from", from)
                .at("to", to)
                .at("review", review)
                .at("cohort", cohort)
                .at("leadOfficer", leadOfficer)
                .at("leadAgency", leadAgency)
                .refuse();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "SchemeMembership[hidden, " + scheme + "]";
    }
}
