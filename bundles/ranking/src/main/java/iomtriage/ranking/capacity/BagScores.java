package iomtriage.ranking.capacity;

import iomtriage.ranking.tier.RankedPerson;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.List;

/**
 * What every bag of every model says about everybody, moved apart as if each had learnt from other people, as probabilities.
 * Single precision: intervals need no more, and a
 * national caseload has tens of millions of them.
 */
final class BagScores {

    private final int people;
    private final float[][] probabilities;

    private BagScores(int people, float[][] probabilities) {
        this.people = people;
        this.probabilities = probabilities;
    }

    static BagScores of(List<RankedPerson> people, ModelPack pack, Workers workers) {
        float[][] probabilities = new float[pack.models().size()][];
        for (int outcome = 0; outcome < probabilities.length; outcome++) {
            OutcomeModel model = pack.models().get(outcome);
            float[] own = new float[Math.multiplyExact(model.bags(), people.size())];
            probabilities[outcome] = own;
            workers.eachStretch(people.size(), (from, to) -> fill(people, model, own, from, to));
        }
        return new BagScores(people.size(), probabilities);
    }

    private static void fill(List<RankedPerson> people, OutcomeModel model, float[] own, int from, int to) {
        double[] logOdds = new double[model.bags()];
        for (int person = from; person < to; person++) {
            model.bagLogOdds(people.get(person).person().row(), logOdds);
            for (int bag = 0; bag < logOdds.length; bag++) {
                own[bag * people.size() + person] = (float) OutcomeModel.probability(logOdds[bag]);
            }
        }
    }

    int people() {
        return people;
    }

    /** How many bags an outcome's model has. */
    int bags(int outcome) {
        return people == 0 ? 0 : probabilities[outcome].length / people;
    }

    /** How many bags every model has at least. */
    int bags() {
        int bags = Integer.MAX_VALUE;
        for (int outcome = 0; outcome < probabilities.length; outcome++) {
            bags = Math.min(bags, bags(outcome));
        }
        return bags;
    }

    /** Whether the bags disagree about a person on any outcome: if not, they tell nothing of how sure anything is. */
    boolean disagree(int person) {
        for (int outcome = 0; outcome < probabilities.length; outcome++) {
            float[] own = probabilities[outcome];
            for (int bag = 1; bag < bags(outcome); bag++) {
                if (own[start(bag) + person] != own[person]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One bag's probabilities start here in {@link #of(int)}. */
    int start(int bag) {
        return bag * people;
    }

    /** All of an outcome's probabilities, bag after bag. */
    float[] of(int outcome) {
        return probabilities[outcome];
    }
}
