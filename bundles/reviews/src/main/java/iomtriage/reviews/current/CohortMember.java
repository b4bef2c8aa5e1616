package iomtriage.reviews.current;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.IomCohort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Someone who is on Integrated Offender Management now.
 *
 * @param subject who
 * @param grounds the facts that say so, at least one
 * @param since the first day in force of any of them
 * @param review the day by which any of them must be looked at again first; empty if none says
 * @param overdue whether that is past: by the day as of which the record was read, for what the record says, and by today for what
 *     was decided here
 * @param cohort which cohort, where the host says
 * @param leadOfficer who leads on the case, where the host says
 * @param leadAgency which agency leads, where the host says
 */
public record CohortMember(
        SubjectId subject,
        List<Ground> grounds,
        LocalDate since,
        Optional<LocalDate> review,
        boolean overdue,
        Optional<IomCohort> cohort,
        Optional<String> leadOfficer,
        Optional<String> leadAgency) {

    /** What says that someone is on now. */
    public enum Ground {
        REGISTERED("on the register"),
        HOST("in the case system's cohort"),
        ACCEPTED("accepted here");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        /** The ground in plain words. */
        public String label() {
            return label;
        }
    }

    public CohortMember {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("Nobody is on the cohort without a fact that says so. Give a ground.");
        }
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "CohortMember[hidden, " + grounds + "]";
    }
}
