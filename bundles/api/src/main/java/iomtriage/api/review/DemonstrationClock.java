package iomtriage.api.review;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What time it is in a demonstration, by which decisions are dated while a host registers one: to put simulated decisions of past
 * months on record. It is heeded only while the pack in service was trained on simulated people.
 */
@ConsumerType
@FunctionalInterface
public interface DemonstrationClock {

    /** {@return the time that entries written now bear} */
    Instant now();
}
