package iomtriage.ranking.place;

import java.util.BitSet;

/**
 * Who has the places, in one order: first those who must be on, then members of each cohort that has places kept for it, in
 * order, then everybody else in order.
 */
public final class PlaceAllocation {

    private final PersonOrder order;
    private final AllocationRules terms;
    private final BitSet taken = new BitSet();
    private final int[] have;
    private int left;

    private PlaceAllocation(PersonOrder order, AllocationRules terms) {
        this.order = order;
        this.terms = terms;
        this.left = terms.open();
        this.have = new int[terms.quotas().size()];
    }

    public static PlaceAllocation of(PersonOrder order, AllocationRules terms) {
        PlaceAllocation seating = new PlaceAllocation(order, terms);
        if (terms.goByRankAlone()) {
            seating.byRankAlone();
            return seating;
        }
        terms.named().stream().forEach(seating::take);
        for (int quota = 0; quota < seating.have.length; quota++) {
            seating.fill(quota);
        }
        seating.fillOpen();
        return seating;
    }

    private void byRankAlone() {
        int filled = Math.min(left, order.size());
        for (int position = 0; position < filled; position++) {
            taken.set(order.at(position));
        }
        left -= filled;
    }

    private void fill(int quota) {
        AllocationRules.CohortQuota kept = terms.quotas().get(quota);
        for (int position = 0; position < order.size() && left > 0 && have[quota] < kept.atLeast(); position++) {
            int person = order.at(position);
            if (kept.member().test(person) && mayTake(person)) {
                take(person);
            }
        }
    }

    private void fillOpen() {
        int position = 0;
        for (; position < order.size() && left > 0; position++) {
            int person = order.at(position);
            if (mayTake(person)) {
                take(person);
            }
        }
    }

    private boolean mayTake(int person) {
        if (taken.get(person)) {
            return false;
        }
        for (int quota = 0; quota < have.length; quota++) {
            AllocationRules.CohortQuota kept = terms.quotas().get(quota);
            if (have[quota] >= kept.atMost() && kept.member().test(person)) {
                return false;
            }
        }
        return true;
    }

    private void take(int person) {
        taken.set(person);
        left--;
        for (int quota = 0; quota < have.length; quota++) {
            have[quota] += terms.quotas().get(quota).member().test(person) ? 1 : 0;
        }
    }

    /** Who has a place, by number. */
    public BitSet taken() {
        return taken;
    }

    /** How many have one. */
    public int filled() {
        return taken.cardinality();
    }
}
