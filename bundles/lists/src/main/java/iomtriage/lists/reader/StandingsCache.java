package iomtriage.lists.reader;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.CohortIndex;
import iomtriage.lists.query.StandingIndex;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.Reviews;
import java.time.LocalDate;
import java.util.Map;

/** Where everybody stands; while the store is down, where they stood when it was last read. */
public final class StandingsCache {

    /** The list in view as different readers see it. */
    private static final int LISTS = 50;

    private final Reviews reviews;
    private volatile CurrentStandings last = CurrentStandings.NOTHING;
    private final Map<ListIndex, StandingIndex> kept = new RecentlyUsed<>(LISTS);
    private final Map<ListIndex, CohortIndex> cohorts = new RecentlyUsed<>(LISTS);

    public StandingsCache(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Sets of positions are made again only when a list is made, something is put on record, or a day begins. */
    public synchronized StandingIndex of(ListIndex list) {
        CurrentStandings now = current();
        LocalDate today = reviews.today();
        StandingIndex made = kept.get(list);
        if (made == null || !made.isOf(list, now, today)) {
            made = new StandingIndex(list, now, today);
            kept.put(list, made);
        }
        return made;
    }

    /** Who is on now, made again as sets of positions are. */
    public synchronized CohortIndex cohort(PublishedList list) {
        CurrentStandings now = current();
        LocalDate today = reviews.today();
        CohortIndex made = cohorts.get(list.index());
        if (made == null || !made.isOf(now, today)) {
            made = new CohortIndex(list, now, today);
            cohorts.put(list.index(), made);
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
