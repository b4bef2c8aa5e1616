package iomtriage.reviews.audit;

import java.util.Optional;

/** How the trail's keeper is doing, for health checks and for a banner on pages. Never throws; quick. */
public interface JournalHealth {

    /** Whether the store answers now. */
    boolean reachable();

    /** What came of checking the whole trail at start; empty while that is under way or the store was never reached. */
    Optional<ChainVerdict> verdictAtStart();
}
