package iomtriage.web.lists;

import iomtriage.api.review.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Finds the rows of one page: filters are sets of positions, and sorting was done when the list was made. */
public final class RowFinder {

    /** Places this close to the cut line are near it. */
    public static final int NEAR = 5;

    private final ListIndex index;
    private final BitSet visible;
    private final StandingIndex standings;

    /** @param visible positions of people whom the reader may know of */
    public RowFinder(ListIndex index, BitSet visible, StandingIndex standings) {
        this.index = index;
        this.visible = visible;
        this.standings = standings;
    }

    /**
     * Rows of one page.
     *
     * @param positions positions of the rows, in order
     * @param matching how many rows match on all pages
     */
    public record Rows(List<Integer> positions, int matching) {}

    public Rows find(ListQuery query, int perPage) {
        BitSet matching = matching(query);
        PageOfRows page = new PageOfRows((long) (query.page() - 1) * perPage, perPage);
        switch (query.sort()) {
            case PLACE -> page.take(matching, query.descending());
            case STANDING -> byStanding(matching, query.descending(), page);
            default -> page.take(matching, index.order(query.sort()), query.descending());
        }
        return new Rows(page.positions(), matching.cardinality());
    }

    private BitSet matching(ListQuery query) {
        BitSet matching = (BitSet) visible.clone();
        if (!query.tiers().isEmpty()) {
            matching.and(index.inTiers(query.tiers()));
        }
        if (!query.standings().isEmpty()) {
            matching.and(standings.positions(query.standings()));
        }
        if (query.due()) {
            matching.and(standings.due());
        }
        if (!query.reference().isEmpty()) {
            matching.and(index.startingWith(query.reference()));
        }
        query.where().ifPresent(where -> matching.and(lies(where)));
        return matching;
    }

    private BitSet lies(ListQuery.Where where) {
        BitSet positions = new BitSet(index.size());
        int filled = index.filled();
        switch (where) {
            case ABOVE -> positions.set(0, filled);
            case BELOW -> positions.set(filled, index.size());
            case NEAR -> positions.set(Math.max(0, filled - NEAR), Math.min(index.size(), filled + NEAR));
        }
        return positions;
    }

    /** Everybody with the last standing, then the one before; by place within each. */
    private void byStanding(BitSet matching, boolean descending, PageOfRows page) {
        List<Standing> order = new ArrayList<>(List.of(Standing.values()));
        if (!descending) {
            Collections.reverse(order);
        }
        for (Standing standing : order) {
            BitSet there = (BitSet) matching.clone();
            there.and(standings.positions(standing));
            page.take(there, false);
        }
    }
}
