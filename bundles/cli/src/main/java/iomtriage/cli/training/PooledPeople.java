package iomtriage.cli.training;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.Person;
import iomtriage.cli.people.TrainingData;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.training.TrainingSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People of several outcomes, from all of whom one of the outcomes is learnt.
 *
 * @param outcomes people with each outcome, without anyone who is held out
 * @param which the one that is learnt, from 0
 */
record PooledPeople(List<LabelledPeople> outcomes, int which) {

    /**
     * @param data everyone, with each outcome
     * @param people those to learn an outcome from. Whoever has that outcome in the data and is not among them is held out, and their
     *     rows of other outcomes with them, and then so is every row that is of a later day than theirs are: it would not have been
     *     there to learn from.
     */
    static PooledPeople of(TrainingData data, LabelledPeople people) {
        data.refuseToPool();
        String id = people.plan().outcome().id();
        List<String> ids =
                data.outcomes().stream().map(each -> each.plan().outcome().id()).toList();
        int which = ids.indexOf(id);
        Set<String> heldOut =
                new HashSet<>(Arrays.asList(data.outcomes().get(which).references()));
        Arrays.asList(people.references()).forEach(heldOut::remove);
        Optional<LocalDate> last = heldOut.isEmpty() ? Optional.empty() : people.lastDay();
        return new PooledPeople(
                data.outcomes().stream()
                        .map(each -> each.plan().outcome().id().equals(id)
                                ? people
                                : each.only(person -> !heldOut.contains(person.reference()) && isBy(last, person)))
                        .toList(),
                which);
    }

    private static boolean isBy(Optional<LocalDate> last, Person person) {
        return last.isEmpty() || person.asOf().isEmpty() || !person.asOf().get().isAfter(last.get());
    }

    List<TrainingSet> sets(InputLayout layout) {
        return TrainingSet.ofTheSamePeople(
                outcomes.stream().map(people -> people.trainingSet(layout)).toList(),
                outcomes.stream().map(LabelledPeople::references).toList());
    }
}
