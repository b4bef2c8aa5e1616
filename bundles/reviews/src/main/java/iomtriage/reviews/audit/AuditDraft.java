package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An entry before it has its place in the chain.
 *
 * @param at when, to the millisecond: what a database keeps
 * @param userId who; a host's API key by its name
 * @param action what was done
 * @param subject whom it is about, if it is about a person
 * @param detail what was seen or put on record, as JSON
 */
public record AuditDraft(Instant at, String userId, Action action, Optional<SubjectId> subject, String detail) {

    public AuditDraft {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "AuditDraft[hidden, " + action + "]";
    }
}
