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

    /** The result of checking the whole trail at start; empty while that is under way or the store was never reached. */
    Optional<ChainVerdict> verdictAtStart();
}
