package iomtriage.cli.people;

import iomtriage.additive.FollowUp;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.survival.CensoringCurve;
import iomtriage.evaluation.survival.FollowUps;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.training.TrainingSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * People of whom it is known whether an outcome happened. The array is not copied: treat it as read-only.
 *
 * @param plan the outcome and how it is learnt
 * @param people the people it applies to, in the order of the data
 * @param happened whether it happened, in their order
 */
public record LabelledPeople(OutcomePlan plan, List<Person> people, boolean[] happened) {

    /** How many people there are. */
    public int size() {
        return people.size();
    }

    /** Whom each row is about, in their order. */
    public String[] references() {
        return people.stream().map(Person::reference).toArray(String[]::new);
    }

    /** To how many of them it happened. */
    public int positives() {
        int positives = 0;
        for (boolean each : happened) {
            positives += each ? 1 : 0;
        }
        return positives;
    }

    /** How many people each row stands for, in their order. */
    public double[] weights() {
        return people.stream().mapToDouble(Person::weight).toArray();
    }

    /** Whether any row counts otherwise than as one. */
    public boolean areWeighted() {
        return people.stream().anyMatch(person -> person.weight() != 1);
    }

    /** @throws Refusal if rows have weights, which whatever this is would not heed */
    public void refuseWeights(String command) {
        if (areWeighted()) {
            throw new Refusal("The rows have weights, and \"" + command
                    + "\" counts every row once. Weights are heeded by" + " train, tune, evaluate and compare.");
        }
    }

    /** @throws Refusal if it is learnt when the outcome happens, which whatever this is would not heed */
    public void refuseTimes(String command) {
        Packs.refuseTimes(plan.outcome(), plan.periods(), command);
    }

    /** Some of them. */
    public LabelledPeople only(int[] positions) {
        List<Person> chosen = new ArrayList<>(positions.length);
        boolean[] labels = new boolean[positions.length];
        for (int i = 0; i < positions.length; i++) {
            chosen.add(people.get(positions[i]));
            labels[i] = happened[positions[i]];
        }
        return new LabelledPeople(plan, chosen, labels);
    }

    /** Those of some kind. */
    public LabelledPeople only(Predicate<Person> wanted) {
        return only(IntStream.range(0, size())
                .filter(i -> wanted.test(people.get(i)))
                .toArray());
    }

    /** The last day as of which a row is; none where no row says. */
    public Optional<LocalDate> lastDay() {
        return people.stream().flatMap(person -> person.asOf().stream()).max(Comparator.naturalOrder());
    }

    /** The same people, for a model that reads less. */
    public LabelledPeople without(Set<String> features) {
        SortedSet<String> without = new TreeSet<>(plan.without());
        without.addAll(features);
        return new LabelledPeople(
                new OutcomePlan(plan.outcome(), without, plan.minimumAge(), plan.pairs(), plan.periods()),
                people,
                happened);
    }

    /** The same people, for a model with at most so many interactions. */
    public LabelledPeople withPairs(int pairs) {
        return new LabelledPeople(
                new OutcomePlan(
                        plan.outcome(), plan.without(), plan.minimumAge(), OptionalInt.of(pairs), plan.periods()),
                people,
                happened);
    }

    /** The same as a training set. */
    public TrainingSet trainingSet(InputLayout layout) {
        TrainingSet set = TrainingSet.of(
                        layout, people.stream().map(Person::row).toList(), happened, plan.without())
                .weighted(weights())
                .byPerson(references());
        return plan.periods().isEmpty()
                ? set
                : set.followed(new FollowUp(times(), plan.periods().getAsInt()));
    }

    private double[] times() {
        return people.stream().mapToDouble(Person::followed).toArray();
    }

    /** How long each was followed within the window, in periods, where it is learnt when the outcome happens. */
    public FollowUps followUps() {
        return new FollowUps(times(), happened).upTo(plan.periods().orElseThrow());
    }

    /**
     * Which of them are known to have had the outcome in the window, or not to have had it: all of them where people are not followed for
     * unlike times.
     */
    public int[] known() {
        OptionalInt periods = plan.periods();
        return IntStream.range(0, size())
                .filter(i -> periods.isEmpty() || happened[i] || people.get(i).followed() >= periods.getAsInt())
                .toArray();
    }

    /** Those of whom it is known, each standing also for people like them who were lost before. */
    public LabelledPeople onlyKnown() {
        if (plan.periods().isEmpty()) {
            return this;
        }
        OptionalInt periods = plan.periods();
        if (people.stream().noneMatch(person -> person.followed() >= periods.getAsInt())) {
            throw new Refusal(
                    "Nobody was followed to the end of the window of \""
                            + plan.outcome().id()
                            + "\", so nothing is known of the chance by then. Use people who were followed longer, or a shorter window.");
        }
        double[] standsFor =
                CensoringCurve.of(followUps()).weightsBy(plan.periods().getAsInt());
        List<Person> weighted = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            Person person = people.get(i);
            weighted.add(standsFor[i] > 0 ? person.weighted(person.weight() * standsFor[i]) : person);
        }
        return new LabelledPeople(plan, weighted, happened).only(known());
    }

    /** Several as one, in their order. */
    public static LabelledPeople joined(List<LabelledPeople> parts) {
        List<Person> people = new ArrayList<>();
        parts.forEach(part -> people.addAll(part.people()));
        boolean[] happened = new boolean[people.size()];
        int at = 0;
        for (LabelledPeople part : parts) {
            System.arraycopy(part.happened(), 0, happened, at, part.size());
            at += part.size();
        }
        return new LabelledPeople(parts.get(0).plan(), people, happened);
    }
}
