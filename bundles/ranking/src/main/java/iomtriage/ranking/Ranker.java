package iomtriage.ranking;

import iomtriage.api.referral.ReferralList;
import iomtriage.ranking.list.RankedList;
import iomtriage.ranking.place.Candidates;
import iomtriage.ranking.place.ListBasis;
import iomtriage.ranking.place.PlacementDecisions;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.place.RankingOrder;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierDecider;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import java.util.List;

/** Puts a scored caseload in the order in which a policy would offer places. Immutable and thread-safe. */
public final class Ranker {

    private final RankingPolicy policy;
    private final Workers workers;

    /**
     * Ranks on the caller's thread alone.
     *
     * @param policy by which people are ranked
     */
    public Ranker(RankingPolicy policy) {
        this(policy, 1);
    }

    /**
     * @param policy by which people are ranked
     * @param threads how many threads may work at once, at least 1. The list is the same whatever the number.
     */
    public Ranker(RankingPolicy policy, int threads) {
        this.policy = policy;
        this.workers = new Workers(threads);
    }

    /**
     * Ranks everyone who could be scored for every outcome, by scores alone.
     *
     * @param caseload everybody who was scored, and every record that was refused
     * @param capacity how many places there are, at least 1
     * @return those who could be scored, in order, with those who could not and why
     */
    public ReferralList rank(ScoredCaseload caseload, int capacity) {
        return rank(Candidates.byScoresAlone(caseload), capacity);
    }

    /** @throws iomtriage.api.place.PlacementsRefusedException if decisions about people cannot all be kept */
    RankedList rank(Candidates candidates, int capacity) {
        ScoredCaseload caseload = candidates.caseload();
        PlacementDecisions decisions = new PlacementDecisions(candidates.placements(), caseload.asOf(), capacity);
        ModelPack pack = caseload.scorer().pack();
        TierDecider tiers = TierDecider.of(policy, pack, candidates.probation());
        List<ScoredPerson> eligible = caseload.people().stream()
                .filter(person -> person.obstacles().isEmpty()
                        && decisions.off(person.subject()).isEmpty())
                .toList();
        RankedPerson[] ranked = new RankedPerson[eligible.size()];
        workers.eachStretch(ranked.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                ranked[i] = RankedPerson.of(eligible.get(i), tiers, pack);
            }
        });
        return new RankedList(
                new ListBasis(policy, candidates, decisions, tiers, workers),
                new Ranking(List.of(ranked), new RankingOrder(policy)),
                capacity);
    }
}
