package iomtriage.cli.measure;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.SortedMap;

/**
 * People with scores by models that were not trained on them. Arrays are not copied: treat them as read-only.
 *
 * @param people whom it is about, with what happened; in a repeated cross-validation each person once for every repeat
 * @param probability the model's scores, in their order
 * @param baselines scores by naive baselines, and by the model made otherwise, that learnt from the same people, by name; the base
 *     rate at least
 * @param fold number of the model that scored each, from 0; every repeat has folds of its own
 * @param repeats how often everyone is judged
 */
public record HeldOutScores(
        LabelledPeople people, double[] probability, SortedMap<String, double[]> baselines, int[] fold, int repeats) {

    /** How many rows were judged, each counted once. */
    public int count() {
        return people.size() / repeats;
    }

    /** The model's scores with what happened. */
    public ScoredOutcomes scored() {
        return scored(probability);
    }

    /** The model's scores, or a baseline's, with what happened: compared within folds, resampled by person. */
    ScoredOutcomes scored(double[] scores) {
        return ScoredOutcomes.of(scores, people.happened())
                .byPerson(people.references())
                .weighted(people.weights())
                .inFolds(fold, repeats);
    }
}
