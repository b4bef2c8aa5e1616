package iomtriage.ranking.capacity;

import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.ranking.place.PlaceAllocation;
import iomtriage.ranking.place.RankingOrder;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierDecider;
import iomtriage.scoring.pack.ModelPack;
import java.util.BitSet;
import java.util.List;

/**
 * The policy applied again to the same people, had a pack given them other chances: facts, tiers, order, places. All ranges go
 * through here, so that none holds what the policy rules out. Pure and thread-safe.
 */
final class PolicyAgain {

    private final ModelPack pack;
    private final TierDecider tiers;
    private final RankingOrder order;
    private final List<RankedPerson> people;
    private final AllocationRules rules;

    PolicyAgain(
            RankingPolicy policy, ModelPack pack, TierDecider tiers, List<RankedPerson> people, AllocationRules rules) {
        this.pack = pack;
        this.tiers = tiers;
        this.order = new RankingOrder(policy);
        this.people = people;
        this.rules = rules;
    }

    /**
     * People in the policy's order, by their numbers in the list's own, which settle ties.
     *
     * @param chances by outcome, by person, 0 to 1
     */
    PersonOrder order(float[][] chances) {
        return order.leading(
                people.size(),
                person -> tiers.decide(people.get(person).person(), outcome -> chances[outcome][person]),
                person -> RankedPerson.highest(OutcomeKind.REOFFENDING, pack, outcome -> chances[outcome][person]),
                person -> RankedPerson.highest(OutcomeKind.SERIOUS_HARM, pack, outcome -> chances[outcome][person]));
    }

    /** Who has a place, by number. */
    BitSet above(float[][] chances) {
        return PlaceAllocation.of(order(chances), (outcome, person) -> chances[outcome][person], rules)
                .taken();
    }
}
