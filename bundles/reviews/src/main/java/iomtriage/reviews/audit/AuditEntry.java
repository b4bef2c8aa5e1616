package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.util.OptionalLong;

/**
 * One entry of the audit trail.
 *
 * @param number 1 for the first entry, without gaps
 * @param content who, when, what; about nobody and without detail once that was erased
 * @param previous hash of the entry before; {@link Chain#START} for the first
 * @param hash hash of this entry, 64 hexadecimal digits
 * @param erasedBy number of the entry that says that the content was erased; empty while it is there
 */
public record AuditEntry(long number, AuditDraft content, String previous, String hash, OptionalLong erasedBy) {

    /**
     * An entry as it stands in a store.
     *
     * @throws IllegalArgumentException if only a newer version knows its action
     */
    public static AuditEntry of(StoredEntry stored) {
        return new AuditEntry(
                stored.number(),
                new AuditDraft(
                        stored.at(),
                        stored.userId(),
                        Action.valueOf(stored.action()),
                        stored.subject().map(SubjectId::new),
                        stored.detail()),
                stored.previous(),
                stored.hash(),
                stored.seal().erasedBy());
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "AuditEntry[hidden, " + number + "]";
    }
}
