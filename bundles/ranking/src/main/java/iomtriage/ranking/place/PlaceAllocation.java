package iomtriage.ranking.place;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who has the places, in one order: first those who must be on, then members of each cohort that has places kept for it, in
 * order, then everybody else in order.
 */
public final class PlaceAllocation {

    private static final int NEVER = Integer.MAX_VALUE;

    private final PersonOrder order;
    private final AllocationRules terms;
    private final BitSet taken = new BitSet();
    private final int[] have;
    private final int[] quotaLines;
    private final int[] capLines;
    private int left;
    private int openLine;

    private PlaceAllocation(PersonOrder order, AllocationRules terms) {
        this.order = order;
        this.terms = terms;
        this.left = terms.open();
        this.have = new int[terms.quotas().size()];
        this.quotaLines = new int[have.length];
        this.capLines = new int[have.length];
        Arrays.fill(capLines, NEVER);
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
        openLine = left > 0 ? order.size() : filled;
    }

    private void fill(int quota) {
        AllocationRules.CohortQuota kept = terms.quotas().get(quota);
        for (int position = 0; position < order.size() && left > 0 && have[quota] < kept.atLeast(); position++) {
            int person = order.at(position);
            if (kept.member().test(person) && mayTake(person)) {
                take(person);
                quotaLines[quota] = position + 1;
            }
        }
    }

    private void fillOpen() {
        int position = 0;
        for (; position < order.size() && left > 0; position++) {
            int person = order.at(position);
            if (mayTake(person)) {
                take(person);
                openLine = position + 1;
                markCaps(person, position);
            }
        }
        openLine = left > 0 ? order.size() : openLine;
    }

    private void markCaps(int person, int position) {
        for (int quota = 0; quota < have.length; quota++) {
            AllocationRules.CohortQuota kept = terms.quotas().get(quota);
            if (kept.member().test(person) && have[quota] >= kept.atMost()) {
                capLines[quota] = position + 1;
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

    /** The rank down to which a person like this one has a place in this order; 0 if only a decision could give one. */
    public int lineFor(int person) {
        int line = openLine;
        int cap = NEVER;
        for (int quota = 0; quota < have.length; quota++) {
            if (terms.quotas().get(quota).member().test(person)) {
                line = Math.max(line, quotaLines[quota]);
                cap = Math.min(cap, have[quota] >= terms.quotas().get(quota).atMost() ? capOf(quota) : NEVER);
            }
        }
        return Math.min(line, cap);
    }

    private int capOf(int quota) {
        return capLines[quota] == NEVER ? quotaLines[quota] : capLines[quota];
    }
}
