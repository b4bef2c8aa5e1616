package iomtriage.ranking.tier;

import iomtriage.api.referral.TierDecision;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.ScoreResult;
import iomtriage.ranking.policy.Floor;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.pack.ModelPack;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Says which tier a person is in, why, and whether missing information could still change it. */
public final class TierWords {

    private final RankingPolicy policy;
    private final TierRule rule;
    private final TwoScales scales;

    public TierWords(RankingPolicy policy, TierRule rule, ModelPack pack) {
        this.policy = policy;
        this.rule = rule;
        this.scales = new TwoScales(pack);
    }

    public TierDecision decision(RankedPerson ranked, Assessment assessment) {
        double[] row = ranked.person().row();
        int lowest = tierWith(assessment, MissingInformation::lowest, row);
        int highest = tierWith(assessment, MissingInformation::highest, row);
        Optional<Floor> floor = rule.deciding(ranked.reoffending(), ranked.seriousHarm(), row);
        return new TierDecision(
                policy.tiers().get(ranked.tier()),
                rule.factor(floor, ranked.reoffending(), ranked.seriousHarm()),
                floor.map(Floor::feature),
                lowest != ranked.tier() || highest != ranked.tier());
    }

    /** The tier if everything missing turned out at one end of its range. */
    private int tierWith(Assessment assessment, ToDoubleFunction<MissingInformation> end, double[] row) {
        double[] logOdds = assessment.results().stream()
                .mapToDouble(result -> logOddsWith(result, end))
                .toArray();
        return rule.tier(
                scales.highest(OutcomeKind.REOFFENDING, logOdds),
                scales.highest(OutcomeKind.SERIOUS_HARM, logOdds),
                row);
    }

    private static double logOddsWith(ScoreResult result, ToDoubleFunction<MissingInformation> end) {
        double now = result.score().orElseThrow().logOdds();
        if (!(result instanceof ScoreResult.Provisional provisional)) {
            return now;
        }
        double moved = now;
        for (MissingInformation missing : provisional.missing()) {
            double probability = end.applyAsDouble(missing);
            moved += StrictMath.log(probability / (1 - probability)) - now;
        }
        return moved;
    }
}
