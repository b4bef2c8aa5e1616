package iomtriage.api.review;

import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told what was put on record, after it is on disk. Implement it to carry decisions into the host's own case system.
 *
 * <p>It is called on a thread of the service's own, one entry after the other in the order of the audit trail, each at least
 * once: after a failure, and perhaps after a restart, the same entry comes again, so tell entries apart by
 * {@link Stamp#number()}. A listener that throws is told again, after pauses that grow to five minutes, and the entries behind
 * wait; one that does not return holds them up, and the service's health says so. What is on record stays on record.
 */
@ConsumerType
@FunctionalInterface
public interface DecisionListener {

    /**
     * Told what was put on record. If it throws, the same entry comes again.
     *
     * @param entry what was put on record
     * @param review what was on record about the person by then, the entry included
     */
    void recorded(ReviewEntry entry, CaseReview review);

    /**
     * {@return number of the newest entry that the host has taken note of, for a host that keeps it beside what it took
     * over: it is told what comes after, 0 for everything} Asked once, when the listener is found. Empty: the service
     * keeps it, and a host that was never told of anything is told of what comes from then on.
     */
    default OptionalLong lastTaken() {
        return OptionalLong.empty();
    }
}
