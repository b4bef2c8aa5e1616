package iomtriage.web.pages;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.referrals.review.Reviews;
import java.util.Map;

/** Where everybody stands; while the store is down, where they stood when it was last read. */
final class StandingsSeen {

    private final Reviews reviews;
    private volatile Map<SubjectId, Standing> last = Map.of();

    StandingsSeen(Reviews reviews) {
        this.reviews = reviews;
    }

    Map<SubjectId, Standing> now() {
        try {
            last = reviews.standings();
        } catch (StoreUnavailableException down) {
            return last;
        }
        return last;
    }
}
