package iomtriage.reviews.personal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.files.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why personal data are erased. It stays on record when they are gone.
 *
 * @param at when
 * @param by who erases: a user id
 * @param authority on whose decision or by which rule, 1 to 500 characters
 */
public record Erasure(Instant at, String by, String authority) {

    private static final int LONGEST = 500;

    /** @throws IllegalArgumentException if it does not say by whom or on what authority */
    public Erasure {
        if (by.isBlank() || authority.isBlank() || authority.length() > LONGEST) {
            throw new IllegalArgumentException("Say who erases, and on what authority (the decision, the request or the"
                    + " rule), in 1 to " + LONGEST + " characters. It stays on record.");
        }
    }

    /**
     * What the entry says of it about one person: their reference as a salted digest, so that a person who has the reference can check
     * later that it was erased.
     *
     * @throws IllegalArgumentException if the authority names the reference itself
     */
    public Map<String, Object> of(SubjectId subject, String salt) {
        if (authority.contains(subject.value())) {
            throw new IllegalArgumentException(
                    "The authority must not name the person's reference: it stays on record after the person is erased.");
        }
        Map<String, Object> detail = byRule();
        detail.put("salt", salt);
        detail.put("reference", Sha256.hex(salt + subject.value()));
        return detail;
    }

    /** What the entry says of it about many people. */
    public Map<String, Object> byRule() {
        Map<String, Object> detail = new TreeMap<>();
        detail.put("authority", authority);
        return detail;
    }
}
