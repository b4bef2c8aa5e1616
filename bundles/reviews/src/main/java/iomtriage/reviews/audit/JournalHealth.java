package iomtriage.reviews.audit;

import java.util.Optional;

/** How the trail's keeper is doing, for health checks and for a banner on pages. Never throws; quick. */
public interface JournalHealth {

    /** Whether the store answers now and can be written to. */
    default boolean reachable() {
        return trouble().isEmpty();
    }

    /** Why the store does not answer or cannot be written to, with the way out; empty if all is well. Part of a sentence. */
    Optional<String> trouble();

    /**
     * The verdict of the last check of the trail, at start or while the service runs; empty until the first one is done.
     */
    Optional<ChainVerdict> trailVerdict();
}
