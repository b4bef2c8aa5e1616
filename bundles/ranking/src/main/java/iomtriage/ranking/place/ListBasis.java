package iomtriage.ranking.place;

import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.TierDecider;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.pack.ModelPack;

/** All that a list is made from, beside the order and the number of places. */
public record ListBasis(
        RankingPolicy policy, Candidates candidates, PlacementDecisions decisions, TierDecider tiers, Workers workers) {

    public ModelPack pack() {
        return candidates.caseload().scorer().pack();
    }
}
