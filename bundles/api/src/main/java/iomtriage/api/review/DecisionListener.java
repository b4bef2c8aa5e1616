package iomtriage.api.review;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told what was put on record, after it is on disk. Implement it to carry decisions into the host's own case system.
 *
 * <p>A listener that fails is logged and changes nothing: what is on record stays on record.
 */
@ConsumerType
@FunctionalInterface
public interface DecisionListener {

    /**
     * @param entry what was put on record
     * @param review everything on record about the person, the entry included
     */
    void recorded(ReviewEntry entry, CaseReview review);
}
