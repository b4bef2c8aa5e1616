package iomtriage.web.pages;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.referrals.review.Reviews;
import iomtriage.web.lists.ListIndex;
import iomtriage.web.lists.StandingIndex;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where everybody stands; while the store is down, where they stood when it was last read. */
public final class StandingsSeen {

    private final Reviews reviews;
    private volatile Map<SubjectId, Standing> last = Map.of();
    private volatile @Nullable StandingIndex index;

    public StandingsSeen(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Sets of positions are made again only when a list is made or something is put on record. */
    public StandingIndex of(ListIndex list) {
        Map<SubjectId, Standing> now = now();
        StandingIndex made = index;
        if (made == null || !made.isOf(list, now)) {
            made = new StandingIndex(list, now);
            index = made;
        }
        return made;
    }

    private Map<SubjectId, Standing> now() {
        try {
            last = reviews.standings();
        } catch (StoreUnavailableException down) {
            return last;
        }
        return last;
    }
}
