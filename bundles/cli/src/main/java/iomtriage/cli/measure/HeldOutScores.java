package iomtriage.cli.measure;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.survival.SurvivalFigures;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * People with scores by models that were not trained on them. Arrays are not copied: treat them as read-only.
 *
 * @param people whom it is about, with what happened; in a repeated cross-validation each person once for every repeat
 * @param probability the model's scores, in their order
 * @param baselines scores by naive baselines, and by the model made otherwise, that learnt from the same people, by name; the base
 *     rate at least
 * @param byPeriod the model's chances by the end of each period, by period; none where it does not say when the outcome happens
 * @param fold number of the model that scored each, from 0; every repeat has folds of its own
 * @param repeats how often everyone is judged
 */
public record HeldOutScores(
        LabelledPeople people,
        double[] probability,
        SortedMap<String, double[]> baselines,
        double[][] byPeriod,
        int[] fold,
        int repeats) {

    /** How many rows were judged, each counted once. */
    public int count() {
        return people.size() / repeats;
    }

    /** Those of whom it is known whether the outcome happened in the window, each standing also for people who were lost before. */
    public HeldOutScores onlyKnown() {
        int[] known = people.known();
        SortedMap<String, double[]> others = new TreeMap<>();
        baselines.forEach((name, scores) -> others.put(name, only(scores, known)));
        return new HeldOutScores(
                people.onlyKnown(),
                only(probability, known),
                others,
                Arrays.stream(byPeriod).map(each -> only(each, known)).toArray(double[][]::new),
                Arrays.stream(known).map(row -> fold[row]).toArray(),
                repeats);
    }

    private static double[] only(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    /** How good the chances by every period are; empty where the model does not say when the outcome happens. */
    public Optional<SurvivalFigures> survival(Resampling resampling) {
        return byPeriod.length == 0
                ? Optional.empty()
                : Optional.of(SurvivalFigures.of(scored(), people.followUps(), byPeriod, resampling));
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
