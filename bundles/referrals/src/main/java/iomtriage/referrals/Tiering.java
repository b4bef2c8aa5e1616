package iomtriage.referrals;

import iomtriage.api.score.OutcomeKind;
import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;

/** Turns scores into tiers. Immutable. */
final class Tiering {

    private final TwoScales scales;
    private final TierRule rule;

    Tiering(RankingPolicy policy, ModelPack pack) {
        this.scales = new TwoScales(pack);
        this.rule = new TierRule(policy, pack.layout());
    }

    RankedPerson ranked(ScoredPerson person) {
        double reoffending = scales.highest(OutcomeKind.REOFFENDING, person.logOdds());
        double harm = scales.highest(OutcomeKind.SERIOUS_HARM, person.logOdds());
        return new RankedPerson(person, rule.tier(reoffending, harm, person.row()), reoffending, harm);
    }

    TierRule rule() {
        return rule;
    }
}
