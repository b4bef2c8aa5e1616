package iomtriage.reviews.current;

/**
 * Something that speaks for someone leaving the current cohort.
 *
 * @param kind what sort of reason
 * @param words the fact in plain words, as part of a sentence
 */
public record LeavingReason(Kind kind, String words) {

    /** Sorts of reasons, the weightiest first. */
    public enum Kind {
        DEFINITION_NOT_MET,
        OFFENCE_FREE,
        SCORES_FALLEN,
        ORDER_ENDED,
        IN_CUSTODY,
        /** Says that the case must be looked at, and not by itself that the person should leave. */
        REVIEW_OVERDUE
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "LeavingReason[" + kind + "]";
    }
}
