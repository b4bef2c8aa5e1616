package iomtriage.ranking.capacity;

import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.ranking.place.PlaceAllocation;
import iomtriage.ranking.policy.OrderKey;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierRule;
import iomtriage.scoring.pack.ModelPack;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The policy applied again to the same people, had a pack given them other chances: floors, tiers, order, places. All ranges go
 * through here, so that none holds what the policy rules out.
 */
final class PolicyAgain {

    private static final int PERSON_BITS = 28;
    private static final int SCORE_BITS = 31;
    private static final long PERSON = (1L << PERSON_BITS) - 1;

    private final List<RankedPerson> people;
    private final AllocationRules terms;
    private final TierRule rule;
    private final OutcomeKind first;
    private final OutcomeKind[] kinds;

    PolicyAgain(RankingPolicy policy, ModelPack pack, TierRule rule, List<RankedPerson> people, AllocationRules terms) {
        this.people = people;
        this.terms = terms;
        this.rule = rule;
        this.first = policy.order().get(0) == OrderKey.REOFFENDING ? OutcomeKind.REOFFENDING : OutcomeKind.SERIOUS_HARM;
        this.kinds = pack.models().stream().map(model -> model.outcome().kind()).toArray(OutcomeKind[]::new);
    }

    /**
     * People in the policy's order.
     *
     * @param chances by outcome, by person
     */
    PersonOrder order(float[][] chances) {
        long[] keys = new long[people.size()];
        for (int person = 0; person < keys.length; person++) {
            keys[person] = key(chances, person);
        }
        Arrays.sort(keys);
        return new PersonOrder() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public int at(int position) {
                return (int) (keys[position] & PERSON);
            }
        };
    }

    /** Who has a place, by number. */
    BitSet above(float[][] chances) {
        return PlaceAllocation.of(order(chances), terms).taken();
    }

    /** The tier, what orders people inside it and the person's number in the policy's own order, which settles ties. */
    private long key(float[][] chances, int person) {
        float reoffending = highest(OutcomeKind.REOFFENDING, chances, person);
        float harm = highest(OutcomeKind.SERIOUS_HARM, chances, person);
        long tier = rule.tier(reoffending, harm, people.get(person).person().row());
        float score = first == OutcomeKind.REOFFENDING ? reoffending : harm;
        long highestFirst = Integer.MAX_VALUE - Float.floatToIntBits(score);
        return (tier << SCORE_BITS | highestFirst) << PERSON_BITS | person;
    }

    private float highest(OutcomeKind kind, float[][] chances, int person) {
        float highest = 0;
        for (int outcome = 0; outcome < kinds.length; outcome++) {
            if (kinds[outcome] == kind) {
                highest = Math.max(highest, chances[outcome][person]);
            }
        }
        return highest;
    }
}
