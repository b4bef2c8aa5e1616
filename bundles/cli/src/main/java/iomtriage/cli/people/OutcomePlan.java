package iomtriage.cli.people;

import iomtriage.api.score.Outcome;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An outcome and how it is learnt.
 *
 * @param outcome what is predicted
 * @param without ids of features its model must not read
 * @param minimumAge youngest age, in whole years, that its model learns from and is used for; 0 where the data has no age
 * @param pairs most interactions of its model; as the trainer's settings say if left out
 * @param periods into how many periods the window is divided, where it is learnt when the outcome happens
 */
public record OutcomePlan(
        Outcome outcome, SortedSet<String> without, int minimumAge, OptionalInt pairs, OptionalInt periods) {

    /** With as many interactions as the trainer's settings say. */
    public OutcomePlan(Outcome outcome, SortedSet<String> without, int minimumAge) {
        this(outcome, without, minimumAge, OptionalInt.empty(), OptionalInt.empty());
    }

    /** The same outcome, of which it is learnt, or not, when it happens. */
    public OutcomePlan when(OptionalInt timedBy) {
        return new OutcomePlan(outcome, without, minimumAge, pairs, timedBy);
    }

    public OutcomePlan {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }
}
