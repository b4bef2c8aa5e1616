package iomtriage.reviews.audit;

import java.util.Optional;

/** How the trail's keeper is doing, for health checks and for a banner on pages. Never throws; quick. */
public interface JournalHealth {

    /** Whether the store answers now. */
    boolean reachable();

    /** Why the store does not answer, with the way out; empty if it does. Part of a sentence. */
    default Optional<String> trouble() {
        return reachable()
                ? Optional.empty()
                : Optional.of("the store cannot be reached, or not be written to: is its disk full?");
    }

    /** What came of checking the whole trail at start; empty while that is under way or the store was never reached. */
    Optional<ChainVerdict> verdictAtStart();
}
