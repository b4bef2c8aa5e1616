package iomtriage.ranking.capacity;

import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.RankInterval;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.records.parallel.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How sure ranks are. The policy is applied again to what each of many drawn packs says, so that a range keeps to floors, tiers
 * and order as the rank itself does. Where the bags do not disagree on a person, or there is one only, nothing is said.
 *
 * <p>The interval holds the middle 95 of 100 drawn ranks. The chance of a place is the share of drawn packs that give one, with
 * half a pack added either way: from a few hundred draws nothing is certain.
 */
final class PlaceRanges {

    private static final double TAIL = 0.025;
    private static final double HALF = 0.5;

    private final AllocationRules terms;
    private final OtherPacks packs;
    /** By drawn pack, by person. */
    private final int[][] ranks;

    private final BitSet[] above;

    PlaceRanges(OtherPacks packs, PolicyAgain policy, AllocationRules terms, Workers workers) {
        this.packs = packs;
        this.terms = terms;
        this.ranks = new int[packs.draws()][];
        this.above = new BitSet[packs.draws()];
        workers.each(packs.draws(), draw -> {
            ranks[draw] = ranks(policy.order(packs.chances(draw, OtherPacks.TRUTH)));
            above[draw] = policy.above(packs.chances(draw, OtherPacks.ANOTHER));
        });
    }

    private static int[] ranks(PersonOrder order) {
        int[] ranks = new int[order.size()];
        for (int position = 0; position < ranks.length; position++) {
            ranks[order.at(position)] = position + 1;
        }
        return ranks;
    }

    /** @param person number in the policy's own order */
    PlaceRange of(int person) {
        boolean byDecision = terms.named().get(person);
        if (packs.people() < 2 || packs.draws() == 0 || !packs.disagree(person)) {
            return new PlaceRange(person + 1, Optional.empty(), byDecision, OptionalDouble.empty());
        }
        int[] drawn = Arrays.stream(ranks).mapToInt(each -> each[person]).toArray();
        return new PlaceRange(
                person + 1,
                Optional.of(interval(person + 1, drawn, packs.people())),
                byDecision,
                byDecision ? OptionalDouble.empty() : OptionalDouble.of(chance(person)));
    }

    /** A rank is known to a whole number only: where all draws agree the next ranks are left open. */
    static RankInterval interval(int rank, int[] drawn, int people) {
        int[] sorted = drawn.clone();
        Arrays.sort(sorted);
        int tail = Math.max(1, (int) (TAIL * (sorted.length + 1))) - 1;
        int best = Math.min(rank, sorted[tail]);
        int worst = Math.max(rank, sorted[sorted.length - 1 - tail]);
        return best < worst
                ? new RankInterval(best, worst)
                : new RankInterval(Math.max(1, rank - 1), Math.min(people, rank + 1));
    }

    private double chance(int person) {
        long with = Arrays.stream(above).filter(taken -> taken.get(person)).count();
        return (with + HALF) / (above.length + 1);
    }
}
