package iomtriage.lists;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.Reviews;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where everybody stands; while the store is down, where they stood when it was last read. */
public final class StandingsCache {

    private final Reviews reviews;
    private volatile CurrentStandings last = CurrentStandings.NOTHING;
    private volatile @Nullable StandingIndex index;

    public StandingsCache(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Sets of positions are made again only when a list is made, something is put on record, or a day begins. */
    public StandingIndex of(ListIndex list) {
        CurrentStandings now = current();
        LocalDate today = reviews.today();
        StandingIndex made = index;
        if (made == null || !made.isOf(list, now, today)) {
            made = new StandingIndex(list, now, today);
            index = made;
        }
        return made;
    }

    private CurrentStandings current() {
        try {
            last = reviews.currentStandings();
        } catch (StoreUnavailableException down) {
            return last;
        }
        return last;
    }
}
