package iomtriage.ranking.tier;

import iomtriage.api.score.OutcomeKind;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;

/**
 * The two scales that people are ranked on: on each, the highest probability among the pack's outcomes of that kind. They
 * are never added together.
 */
final class TwoScales {

    private final OutcomeKind[] kinds;

    TwoScales(ModelPack pack) {
        kinds = pack.models().stream().map(model -> model.outcome().kind()).toArray(OutcomeKind[]::new);
    }

    /** Highest probability of any outcome of a kind, 0 to 1; 0 where the pack predicts none of that kind. */
    double highest(OutcomeKind kind, double[] logOdds) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == kind) {
                highest = Math.max(highest, logOdds[i]);
            }
        }
        return highest == Double.NEGATIVE_INFINITY ? 0 : OutcomeModel.probability(highest);
    }
}
