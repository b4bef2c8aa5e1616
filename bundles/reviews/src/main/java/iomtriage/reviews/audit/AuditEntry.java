package iomtriage.reviews.audit;

/**
 * One entry of the audit trail.
 *
 * @param number 1 for the first entry, without gaps
 * @param content who, when, what
 * @param previous hash of the entry before; {@link Chain#START} for the first
 * @param hash hash of this entry, 64 hexadecimal digits
 */
public record AuditEntry(long number, AuditDraft content, String previous, String hash) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "AuditEntry[hidden, " + number + "]";
    }
}
