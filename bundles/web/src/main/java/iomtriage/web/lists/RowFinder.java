package iomtriage.web.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Finds the rows of one page: one pass over the index, no sorting. */
public final class RowFinder {

    /** Places this close to the cut line are near it. */
    public static final int NEAR = 5;

    private final ListIndex index;
    private final int filled;
    private final BitSet visible;
    private final Map<SubjectId, Standing> standings;

    /** @param visible positions of people whom the reader may know of */
    public RowFinder(ListIndex index, BitSet visible, Map<SubjectId, Standing> standings) {
        this.index = index;
        this.filled = index.filled();
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
        return query.sort() == SortKey.STANDING ? byStanding(query, perPage) : inOrder(query, perPage);
    }

    private Rows inOrder(ListQuery query, int perPage) {
        Collector rows = new Collector(query, perPage);
        int[] order = index.order(query.sort());
        for (int i = 0; i < order.length; i++) {
            rows.offer(order[query.descending() ? order.length - 1 - i : i]);
        }
        return rows.found();
    }

    /** Everybody with the first standing, then the next; by place within each. */
    private Rows byStanding(ListQuery query, int perPage) {
        Collector rows = new Collector(query, perPage);
        Standing[] order = Standing.values();
        for (int i = 0; i < order.length; i++) {
            Standing wanted = order[query.descending() ? i : order.length - 1 - i];
            for (int position = 0; position < index.size(); position++) {
                if (standing(position) == wanted) {
                    rows.offer(position);
                }
            }
        }
        return rows.found();
    }

    private Standing standing(int position) {
        return standings.getOrDefault(index.subject(position), Standing.UNDECIDED);
    }

    private boolean matches(ListQuery query, int position) {
        return visible.get(position)
                && (query.tiers().isEmpty() || query.tiers().contains(index.tier(position)))
                && query.where().map(where -> lies(where, position)).orElse(true)
                && (query.reference().isEmpty()
                        || index.subject(position).value().startsWith(query.reference()))
                && (query.standings().isEmpty() || query.standings().contains(standing(position)));
    }

    private boolean lies(ListQuery.Where where, int position) {
        return switch (where) {
            case ABOVE -> index.above(position);
            case BELOW -> !index.above(position);
            case NEAR -> Math.abs(position + 0.5 - filled) < NEAR;
        };
    }

    private final class Collector {
        private final ListQuery query;
        private final int from;
        private final int to;
        private final List<Integer> positions = new ArrayList<>();
        private int matching;

        Collector(ListQuery query, int perPage) {
            this.query = query;
            this.from = (query.page() - 1) * perPage;
            this.to = from + perPage;
        }

        void offer(int position) {
            if (matches(query, position)) {
                if (matching >= from && matching < to) {
                    positions.add(position);
                }
                matching++;
            }
        }

        Rows found() {
            return new Rows(positions, matching);
        }
    }
}
