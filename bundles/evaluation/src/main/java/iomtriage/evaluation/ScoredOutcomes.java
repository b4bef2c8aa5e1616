package iomtriage.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Rows that have both a predicted probability and what then happened: the input of every measure here.
 *
 * <p>A row is one prediction about one person. A person with several rows must be named through {@link #byPerson}, or every
 * interval will be too narrow. Immutable: arrays are copied on the way in and out.
 */
public final class ScoredOutcomes {

    private static final String WHAT = "Cannot evaluate";

    private final double[] probability;
    private final boolean[] outcome;
    private final Optional<String[]> person;
    private final Folds folds;
    private final double[] weight;

    private ScoredOutcomes(
            double[] probability, boolean[] outcome, Optional<String[]> person, Folds folds, double[] weight) {
        this.weight = weight;
        this.probability = probability;
        this.outcome = outcome;
        this.person = person;
        this.folds = folds;
    }

    /**
     * Rows, each about a different person.
     *
     * @param probability predicted chance of the outcome, 0 to 1, one per row
     * @param outcome whether the outcome happened, one per row
     * @throws NotMeasurableException if there are no rows, the lengths differ or a probability is not between 0 and 1
     */
    public static ScoredOutcomes of(double[] probability, boolean[] outcome) {
        if (probability.length == 0) {
            throw new NotMeasurableException(WHAT, "there are no rows", "Hand over at least one scored row");
        }
        requireLength("outcomes", outcome.length, probability.length);
        requireAll(
                Arrays.stream(probability).filter(p -> !(p >= 0 && p <= 1)).count(),
                probability.length,
                "rows have a probability that is missing or outside 0 to 1",
                "Drop the rows that were not scored");
        double[] once = new double[probability.length];
        Arrays.fill(once, 1);
        return new ScoredOutcomes(
                probability.clone(),
                outcome.clone(),
                Optional.empty(),
                new Folds(new int[probability.length], 1, 1),
                once);
    }

    /**
     * The same rows, with whom each is about, so that resampling draws people rather than rows.
     *
     * @param ids an opaque reference per row; equal references are the same person
     * @throws NotMeasurableException if the length differs
     */
    public ScoredOutcomes byPerson(String[] ids) {
        requireLength("person references", ids.length, rows());
        return new ScoredOutcomes(probability, outcome, Optional.of(ids.clone()), folds, weight);
    }

    /**
     * The same rows, with the model that scored each, as in a cross-validation: only scores of one model are ranked against each
     * other or cut by one line, and figures are averaged over the models.
     *
     * @param fold number of the model per row, from 0; every repeat of a cross-validation has folds of its own
     * @param repeats how often every row occurs, at least 1; the rows of one person must be named through {@link #byPerson}
     * @throws NotMeasurableException if the length differs
     */
    public ScoredOutcomes inFolds(int[] fold, int repeats) {
        requireLength("fold numbers", fold.length, rows());
        int count = Arrays.stream(fold).max().orElse(0) + 1;
        return new ScoredOutcomes(probability, outcome, person, new Folds(fold.clone(), count, repeats), weight);
    }

    /**
     * The same rows, counted by weights, as those of a survey: only their proportions matter.
     *
     * @param weights how many people each row stands for, above 0
     * @throws NotMeasurableException if the length differs, or a weight is not above 0
     */
    public ScoredOutcomes weighted(double[] weights) {
        requireLength("weights", weights.length, rows());
        requireAll(
                Arrays.stream(weights)
                        .filter(each -> !(each > 0 && Double.isFinite(each)))
                        .count(),
                rows(),
                "rows have a weight that is missing or not above 0",
                "Give every row its weight, or leave it out");
        double mean = Arrays.stream(weights).average().orElse(1);
        double[] scaled = Arrays.stream(weights).map(each -> each / mean).toArray();
        return new ScoredOutcomes(probability, outcome, person, folds, scaled);
    }

    public int rows() {
        return probability.length;
    }

    /** How many rows have the outcome. */
    public int positives() {
        int count = 0;
        for (boolean happened : outcome) {
            count += happened ? 1 : 0;
        }
        return count;
    }

    /** What those with the outcome weigh together; as many as {@link #positives} where rows have no weights. */
    public double positiveWeight() {
        double sum = 0;
        for (int row = 0; row < outcome.length; row++) {
            sum += outcome[row] ? weight[row] : 0;
        }
        return sum;
    }

    /** How much a row counts: 1 on average. */
    public double weight(int row) {
        return weight[row];
    }

    public double probability(int row) {
        return probability[row];
    }

    public boolean outcome(int row) {
        return outcome[row];
    }

    /** The number of the model that scored a row, from 0; always 0 where there is one model. */
    public int fold(int row) {
        return folds.of[row];
    }

    /** How many models scored the rows. */
    public int folds() {
        return folds.count;
    }

    /** How often every row occurs: once, but in a repeated cross-validation. */
    public int repeats() {
        return folds.repeats;
    }

    /** Whom each row is about, if that was handed over. */
    public Optional<String[]> person() {
        return person.map(String[]::clone);
    }

    private static void requireLength(String of, int actual, int expected) {
        if (actual != expected) {
            throw new NotMeasurableException(
                    WHAT, expected + " rows came with " + actual + " " + of, "Hand over exactly one per row");
        }
    }

    private static void requireAll(long bad, int rows, String problem, String wayOut) {
        if (bad > 0) {
            throw new NotMeasurableException(WHAT, bad + " of " + rows + " " + problem, wayOut);
        }
    }

    private record Folds(int[] of, int count, int repeats) {}
}
