package iomtriage.ranking.place;

import iomtriage.ranking.place.AllocationRules.CohortQuota;
import iomtriage.ranking.place.AllocationRules.ForHarm;
import iomtriage.ranking.place.AllocationRules.Kept;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has the places: first those who must be on; then, as the rules have it in sequence, those with the highest chance of each
 * kind of serious harm and the first of each cohort, those with a place already counted; then everybody else in order. Pure: the
 * same order, chances and rules give the same places.
 */
public final class PlaceAllocation {

    private final PersonOrder order;
    private final Chances chances;
    private final AllocationRules rules;
    private final List<CohortQuota> quotas;
    private final int[] have;
    private final BitSet taken = new BitSet();
    private final Map<Integer, Kept> given = new HashMap<>();
    private final Map<Kept, Integer> places = new HashMap<>();
    private int filled;
    private int left;

    private PlaceAllocation(PersonOrder order, Chances chances, AllocationRules rules) {
        this.order = order;
        this.chances = chances;
        this.rules = rules;
        this.left = rules.open();
        this.quotas = rules.kept().stream()
                .filter(CohortQuota.class::isInstance)
                .map(CohortQuota.class::cast)
                .toList();
        this.have = new int[quotas.size()];
    }

    /** @param chances what is predicted of those in the order; numbers of people are the order's own */
    public static PlaceAllocation of(PersonOrder order, Chances chances, AllocationRules rules) {
        PlaceAllocation places = new PlaceAllocation(order, chances, rules);
        rules.named().stream().forEach(places::take);
        rules.kept().forEach(kept -> kept.keepIn(places));
        places.byOrder();
        return places;
    }

    /** Until those with a place hold as much of the outcome as the whole list should. */
    void keep(ForHarm kept) {
        double all = 0;
        double held = 0;
        for (int position = 0; position < order.size(); position++) {
            double chance = chances.of(kept.outcome(), order.at(position));
            all += chance;
            held += taken.get(order.at(position)) ? chance : 0;
        }
        double enough = kept.leastLift() * rules.capacity() * all / order.size();
        if (held >= enough) {
            return;
        }
        for (int position : HighestFirst.of(order, person -> chances.of(kept.outcome(), person), rules.capacity())) {
            int person = order.at(position);
            if (held >= enough || left == 0) {
                return;
            }
            if (mayTake(person)) {
                take(person, kept);
                held += chances.of(kept.outcome(), person);
            }
        }
    }

    void keep(CohortQuota kept) {
        int own = quotas.indexOf(kept);
        for (int position = 0; position < order.size() && left > 0 && have[own] < kept.atLeast(); position++) {
            int person = order.at(position);
            if (kept.member().test(person) && mayTake(person)) {
                take(person, kept);
            }
        }
    }

    private void byOrder() {
        for (int position = 0; position < order.size() && left > 0; position++) {
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
            if (have[quota] >= quotas.get(quota).atMost()
                    && quotas.get(quota).member().test(person)) {
                return false;
            }
        }
        return true;
    }

    private void take(int person, Kept kept) {
        take(person);
        given.put(person, kept);
        places.merge(kept, 1, Integer::sum);
    }

    private void take(int person) {
        taken.set(person);
        filled++;
        left--;
        for (int quota = 0; quota < have.length; quota++) {
            have[quota] += quotas.get(quota).member().test(person) ? 1 : 0;
        }
    }

    /** Who has a place, by number. */
    public BitSet taken() {
        return taken;
    }

    /** How many have one: counted as they are given, for it is asked of each line of a list. */
    public int filled() {
        return filled;
    }

    /** Whether any place went to a person by name. */
    public boolean named() {
        return !rules.named().isEmpty();
    }

    /** For what a person's place was kept; empty without a place, and where a decision or the order gave it. */
    public Optional<Kept> keptFor(int person) {
        return Optional.ofNullable(given.get(person));
    }

    /** How many places were given to people for whom they were kept. */
    public int places(Kept kept) {
        return places.getOrDefault(kept, 0);
    }

    /** What kept places for people whom the order alone would not have given one, in sequence. */
    public List<Kept> passedOver() {
        BitSet byOrder = new BitSet();
        for (int position = 0; position < Math.min(filled(), order.size()); position++) {
            byOrder.set(order.at(position));
        }
        return rules.kept().stream()
                .filter(kept -> given.entrySet().stream()
                        .anyMatch(each -> each.getValue().equals(kept) && !byOrder.get(each.getKey())))
                .toList();
    }
}
