package iomtriage.ranking.tier;

import iomtriage.api.score.OutcomeKind;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.function.IntToDoubleFunction;

/**
 * A person with what the policy orders by.
 *
 * @param decided the tier, and the step that gave it
 * @param reoffending highest predicted reoffending, 0 to 1
 * @param seriousHarm highest predicted serious harm, 0 to 1
 */
public record RankedPerson(ScoredPerson person, Decided decided, double reoffending, double seriousHarm) {

    /** What a policy makes of a scored person. */
    public static RankedPerson of(ScoredPerson person, TierDecider tiers, ModelPack pack) {
        double[] chances = chances(person);
        return new RankedPerson(
                person,
                tiers.decide(person, outcome -> chances[outcome]),
                highest(OutcomeKind.REOFFENDING, pack, outcome -> chances[outcome]),
                highest(OutcomeKind.SERIOUS_HARM, pack, outcome -> chances[outcome]));
    }

    /** Highest chance of any outcome of a kind, 0 to 1; 0 where the pack predicts none of that kind. The kinds are never added. */
    public static double highest(OutcomeKind kind, ModelPack pack, IntToDoubleFunction chances) {
        double highest = 0;
        for (int outcome = 0; outcome < pack.models().size(); outcome++) {
            if (pack.models().get(outcome).outcome().kind() == kind) {
                highest = Math.max(highest, chances.applyAsDouble(outcome));
            }
        }
        return highest;
    }

    /** The chance of each outcome, 0 to 1, in the pack's order. */
    public double[] chances() {
        return chances(person);
    }

    private static double[] chances(ScoredPerson person) {
        double[] chances = new double[person.logOdds().length];
        for (int outcome = 0; outcome < chances.length; outcome++) {
            chances[outcome] = OutcomeModel.probability(person.logOdds()[outcome]);
        }
        return chances;
    }

    /** The chance of one outcome, 0 to 1, by its position in the pack. */
    public double chance(int outcome) {
        return OutcomeModel.probability(person.logOdds()[outcome]);
    }
}
