package iomtriage.ranking.tier;

import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;

/** Turns scores into tiers. Immutable. */
public final class Tiering {

    private final TwoScales scales;
    private final TierRule rule;

    public Tiering(RankingPolicy policy, ModelPack pack) {
        this.scales = new TwoScales(pack);
        this.rule = new TierRule(policy, pack.layout());
    }

    public RankedPerson ranked(ScoredPerson person) {
        double reoffending = scales.highest(OutcomeKind.REOFFENDING, person.logOdds());
        double harm = scales.highest(OutcomeKind.SERIOUS_HARM, person.logOdds());
        return new RankedPerson(person, rule.tier(reoffending, harm, person.row()), reoffending, harm);
    }

    public TierRule rule() {
        return rule;
    }
}
