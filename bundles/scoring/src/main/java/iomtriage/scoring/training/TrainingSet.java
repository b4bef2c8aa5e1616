package iomtriage.scoring.training;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.FollowUp;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People to learn one outcome from.
 *
 * @param layout what the numbers of a row mean
 * @param rows feature rows, one for each person, each of length {@link InputLayout#size()}; NaN is missing
 * @param outcome whether the outcome happened, in the order of the rows
 * @param without ids of features the model must not read
 * @param weights how much each row counts, above 0; none if all count alike. Only their proportions matter.
 * @param people whom each row is about, where rows belong together; none if every row is about another person
 * @param followUp how long each was followed, where it is learnt when the outcome happens
 */
public record TrainingSet(
        InputLayout layout,
        List<double[]> rows,
        boolean[] outcome,
        Set<String> without,
        Optional<double[]> weights,
        Optional<int[]> people,
        Optional<FollowUp> followUp) {

    /** @throws IllegalArgumentException if rows, outcomes, weights and people do not match in number */
    public TrainingSet {
        requireOneForEachRow("outcomes", outcome.length, rows);
        weights.ifPresent(each -> requireOneForEachRow("weights", each.length, rows));
        people.ifPresent(each -> requireOneForEachRow("references", each.length, rows));
    }

    /**
     * {@return rows that count alike, each about another person}
     *
     * @param layout how rows are laid out
     * @param rows one for each person, as long as the layout has features; not a number where something is missing
     * @param outcome whether it happened, in the order of the rows
     * @param without ids of features that the model may not read
     */
    public static TrainingSet of(InputLayout layout, List<double[]> rows, boolean[] outcome, Set<String> without) {
        return new TrainingSet(layout, rows, outcome, without, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void requireOneForEachRow(String of, int count, List<double[]> rows) {
        if (rows.size() != count) {
            throw new IllegalArgumentException("There are " + rows.size() + " rows but " + count + " " + of
                    + ". Training needs one for every row.");
        }
    }

    /**
     * {@return the same, each row counted by its weight: divided by their mean, so that the trainer's limits mean
     * people}
     *
     * @param given how many people each row stands for, above 0, in the order of the rows
     */
    public TrainingSet weighted(double[] given) {
        double mean = Arrays.stream(given).average().orElse(1);
        boolean alike = Arrays.stream(given).allMatch(weight -> weight == mean);
        Optional<double[]> scaled = alike
                ? Optional.empty()
                : Optional.of(Arrays.stream(given).map(weight -> weight / mean).toArray());
        return new TrainingSet(layout, rows, outcome, without, scaled, people, followUp);
    }

    /**
     * {@return the same, with the rows of one person kept together when some are held out to decide when to stop}
     *
     * @param references whom each row is about, in the order of the rows
     */
    public TrainingSet byPerson(String[] references) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] numbered = Arrays.stream(references)
                .mapToInt(reference -> numbers.computeIfAbsent(reference, next -> numbers.size()))
                .toArray();
        boolean together = numbers.size() < numbered.length;
        return new TrainingSet(
                layout, rows, outcome, without, weights, together ? Optional.of(numbered) : Optional.empty(), followUp);
    }

    /**
     * {@return several sets, the same person with one number in all of them}
     *
     * @param sets people of several outcomes
     * @param references whom each row of each set is about
     */
    public static List<TrainingSet> ofTheSamePeople(List<TrainingSet> sets, List<String[]> references) {
        Map<String, Integer> numbers = new HashMap<>();
        List<TrainingSet> numbered = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            TrainingSet set = sets.get(i);
            int[] people = Arrays.stream(references.get(i))
                    .mapToInt(reference -> numbers.computeIfAbsent(reference, next -> numbers.size()))
                    .toArray();
            numbered.add(new TrainingSet(
                    set.layout, set.rows, set.outcome, set.without, set.weights, Optional.of(people), set.followUp));
        }
        return numbered;
    }

    /**
     * {@return the same, to learn when the outcome happens}
     *
     * @param rows for how long each row was followed, and when the outcome happened
     */
    public TrainingSet followed(FollowUp rows) {
        return new TrainingSet(layout, this.rows, outcome, without, weights, people, Optional.of(rows));
    }

    /** {@return how many people there are} */
    public int size() {
        return rows.size();
    }

    /** {@return to how many of them the outcome happened} */
    public int positives() {
        int positives = 0;
        for (boolean happened : outcome) {
            positives += happened ? 1 : 0;
        }
        return positives;
    }

    /** Whether the model may read a column. */
    boolean reads(int column) {
        return !without.contains(layout.featureId(column))
                && layout.column(layout.featureId(column)).isPresent();
    }

    /** The rows by column, as the trainer reads them. */
    AdditiveData data() {
        AdditiveData.Builder data = AdditiveData.of(outcome);
        for (int column = 0; column < layout.size(); column++) {
            if (!reads(column)) {
                continue;
            }
            double[] values = new double[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[column];
            }
            List<String> categories = layout.categories(column);
            if (categories.isEmpty()) {
                data.continuous(layout.featureId(column), values);
            } else {
                data.categorical(layout.featureId(column), categories, values);
            }
        }
        weights.ifPresent(data::weights);
        people.ifPresent(data::groups);
        followUp.ifPresent(data::followed);
        return data.build();
    }
}
