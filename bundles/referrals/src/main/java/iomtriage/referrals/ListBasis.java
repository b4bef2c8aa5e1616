package iomtriage.referrals;

import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.caseload.Workers;
import iomtriage.scoring.pack.ModelPack;

/** All that a list is made from, beside the order and the number of places. */
record ListBasis(RankingPolicy policy, Candidates candidates, Decisions decisions, Tiering tiering, Workers workers) {

    ModelPack pack() {
        return candidates.caseload().scorer().pack();
    }
}
