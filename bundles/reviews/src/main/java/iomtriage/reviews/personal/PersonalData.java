package iomtriage.reviews.personal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.AuditEntry;
import java.util.List;

/**
 * All that the store keeps about one person. Thread-safe.
 *
 * <p>Every method throws {@link iomtriage.api.review.StoreUnavailableException} while the store cannot be reached.
 */
public interface PersonalData {

    /** How much is kept. */
    Kept kept(SubjectId subject);

    /** The audit entries about a person, oldest first. */
    List<AuditEntry> entries(SubjectId subject);

    /**
     * Erases a person: what entries say about them, and their part of the kept request. That it was done is an entry. The chain is
     * not made anew, and still holds.
     *
     * @return how much was erased; nothing, without an entry, where nothing was kept
     */
    Kept erase(SubjectId subject, Erasure erasure);
}
