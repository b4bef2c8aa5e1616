package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import java.time.Instant;
import java.util.Optional;

/**
 * Who wrote an entry, about whom, and when.
 *
 * @param number the entry's number in the audit trail, 1 or more, in the order in which entries were written
 * @param subject whom it is about
 * @param userId who wrote it: the host's id for the user
 * @param userName the name of who wrote it, as it was then
 * @param agency the agency of who wrote it
 * @param at when it was written
 * @param application id of the application by whose key it came; empty if who wrote it had signed in, and in entries from
 *     before this was kept
 */
public record Stamp(
        long number,
        SubjectId subject,
        String userId,
        String userName,
        Agency agency,
        Instant at,
        Optional<String> application) {

    /**
     * By someone who had signed in.
     *
     * @param number the entry's number in the audit trail
     * @param subject whom it is about
     * @param userId who wrote it
     * @param userName the name of who wrote it, as it was then
     * @param agency the agency of who wrote it
     * @param at when
     */
    public Stamp(long number, SubjectId subject, String userId, String userName, Agency agency, Instant at) {
        this(number, subject, userId, userName, agency, at, Optional.empty());
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Stamp[hidden, " + number + "]";
    }
}
