package iomtriage.api.register;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's place in a scheme, as the host keeps it. */
public sealed interface SchemeMembership permits BuiltSchemeMembership {

    /** Which scheme. */
    Scheme scheme();

    /** First day in it. */
    LocalDate from();

    /** Last day in it; empty while it has no end. */
    Optional<LocalDate> to();

    /** Day by which it must be looked at again, if one is set. */
    Optional<LocalDate> review();

    /** Which cohort of Integrated Offender Management; empty if the host does not say, and for other schemes. */
    Optional<IomCohort> cohort();

    /** Who leads on the case, in the host's words. */
    Optional<String> leadOfficer();

    /** Which agency leads on the case, in the host's words. */
    Optional<String> leadAgency();

    /** Whether the person is in the scheme on a day. */
    default boolean inForceOn(LocalDate day) {
        return !from().isAfter(day) && !to().filter(last -> last.isBefore(day)).isPresent();
    }

    /** Starts a membership that begins on this day. */
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

        /** Sets {@link SchemeMembership#to()}. */
        public Builder to(Optional<LocalDate> to) {
            this.to = to;
            return this;
        }

        /** Sets {@link SchemeMembership#review()}. */
        public Builder review(Optional<LocalDate> review) {
            this.review = review;
            return this;
        }

        /** Sets {@link SchemeMembership#cohort()}. */
        public Builder cohort(Optional<IomCohort> cohort) {
            this.cohort = cohort;
            return this;
        }

        /** Sets {@link SchemeMembership#leadOfficer()}. */
        public Builder leadOfficer(Optional<String> leadOfficer) {
            this.leadOfficer = leadOfficer;
            return this;
        }

        /** Sets {@link SchemeMembership#leadAgency()}. */
        public Builder leadAgency(Optional<String> leadAgency) {
            this.leadAgency = leadAgency;
            return this;
        }

        /** @throws CaseRecordRefusedException if anything is missing, with every field at once */
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
