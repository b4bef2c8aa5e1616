package iomtriage.lists;

import iomtriage.api.review.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Finds the rows of one page: filters are sets of positions, and sorting was done when the list was made.
 *
 * <p>Where a restricted case stands is part of what may not be known of it. Such cases are found by their references alone, and
 * come after everybody else, in the order of references, whatever the list is sorted by.
 */
public final class RowFinder {

    /** Places this close to the cut line are near it. */
    public static final int NEAR = 5;

    private final ListIndex index;
    private final Known known;
    private final StandingIndex standings;

    /** @param known whom the reader may know of */
    public RowFinder(ListIndex index, Known known, StandingIndex standings) {
        this.index = index;
        this.known = known;
        this.standings = standings;
    }

    /**
     * Rows of one page.
     *
     * @param open positions of the rows that may be shown whole, in order
     * @param restricted positions of the rows after them, of which only the reference may be shown, in the order of references
     * @param matching how many rows match on all pages
     */
    public record Rows(List<Integer> open, List<Integer> restricted, int matching) {}

    public Rows find(ListQuery query, int perPage) {
        BitSet matching = matching(query);
        BitSet restricted = restricted(query);
        PageOfRows page = new PageOfRows((long) (query.page() - 1) * perPage, perPage);
        switch (query.sort()) {
            case PLACE -> page.take(matching, query.descending());
            case STANDING -> byStanding(matching, query.descending(), page);
            default -> page.take(matching, index.order(query.sort()), query.descending());
        }
        List<Integer> open = page.taken();
        page.take(restricted, index.order(SortKey.REFERENCE), false);
        return new Rows(open, page.taken(), matching.cardinality() + restricted.cardinality());
    }

    private BitSet matching(ListQuery query) {
        BitSet matching = (BitSet) known.open().clone();
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
            matching.and(index.containing(query.reference()));
        }
        query.where().ifPresent(where -> matching.and(lies(where)));
        return matching;
    }

    private BitSet restricted(ListQuery query) {
        BitSet restricted = (BitSet) known.restricted().clone();
        if (query.looksIntoCases()) {
            restricted.clear();
        } else if (!query.reference().isEmpty()) {
            restricted.and(index.containing(query.reference()));
        }
        return restricted;
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
