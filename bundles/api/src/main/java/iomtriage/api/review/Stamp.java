package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import java.time.Instant;

/**
 * Who wrote an entry, about whom, and when.
 *
 * @param number the entry's number in the audit trail
 * @param subject whom it is about
 * @param userId who wrote it
 * @param userName the name of who wrote it, as it was then
 * @param agency the agency of who wrote it
 * @param at when
 */
public record Stamp(long number, SubjectId subject, String userId, String userName, Agency agency, Instant at) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Stamp[hidden, " + number + "]";
    }
}
