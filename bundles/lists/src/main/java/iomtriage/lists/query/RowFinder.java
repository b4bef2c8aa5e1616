package iomtriage.lists.query;

import iomtriage.lists.facet.Facet;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.index.SortKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the rows of one page: filters are sets of positions, and sorting was done when the list was made. */
public final class RowFinder {

    private final ListFacets facets;
    private final ListIndex index;

    /** @param facets of the list as its reader may see it */
    public RowFinder(ListFacets facets) {
        this.facets = facets;
        this.index = facets.index();
    }

    /**
     * Rows of one page.
     *
     * @param positions of those rows, in order
     * @param matching how many rows match on all pages
     */
    public record Rows(List<Integer> positions, int matching) {}

    public Rows find(ListQuery query, int perPage) {
        BitSet matching = matching(query);
        PageOfRows page = new PageOfRows((long) (query.page() - 1) * perPage, perPage);
        sorted(query, matching, page);
        return new Rows(page.taken(), matching.cardinality());
    }

    private void sorted(ListQuery query, BitSet matching, PageOfRows page) {
        Optional<int[]> order = index.order(query.sort());
        Optional<Facet> groups = Arrays.stream(Facet.values())
                .filter(facet -> facet.groups() && facet.parameter().equals(query.sort()))
                .findFirst();
        if (order.isPresent()) {
            page.take(matching, order.get(), query.descending());
        } else if (groups.isPresent()) {
            byGroup(List.copyOf(facets.of(groups.get()).values()), matching, query.descending(), page);
        } else if (query.sort().equals(SortKey.REVIEW.parameter())) {
            byReview(matching, query.descending(), page);
        } else {
            page.take(matching, query.descending());
        }
    }

    private BitSet matching(ListQuery query) {
        BitSet matching = index.all();
        query.chosen().forEach((facet, values) -> matching.and(facets.any(facet, values)));
        if (!query.reference().isEmpty()) {
            matching.and(index.containing(query.reference()));
        }
        return matching;
    }

    /** Everybody of the first group, then of the next, and last those of none; by place within each. */
    private static void byGroup(List<BitSet> groups, BitSet matching, boolean descending, PageOfRows page) {
        List<BitSet> order = new ArrayList<>(groups);
        if (descending) {
            Collections.reverse(order);
        }
        BitSet rest = (BitSet) matching.clone();
        for (BitSet group : order) {
            BitSet there = (BitSet) matching.clone();
            there.and(group);
            page.take(there, false);
            rest.andNot(group);
        }
        page.take(rest, false);
    }

    /** Those to be looked at again first come first, and those with no day for it last. */
    private void byReview(BitSet matching, boolean descending, PageOfRows page) {
        int[] order = facets.cohort().byReview();
        BitSet dated = new BitSet(index.size());
        for (int position : order) {
            dated.set(position);
        }
        BitSet rest = (BitSet) matching.clone();
        rest.andNot(dated);
        dated.and(matching);
        page.take(dated, order, descending);
        page.take(rest, false);
    }
}
