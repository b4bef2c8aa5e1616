package iomtriage.cohorts.internal.rule;

import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.List;
import java.util.Set;

/** A rule prepared to run. */
public interface Condition {

    /**
     * Decides.
     *
     * @param ease how many steps easier to meet than the rule says: 0 as it says, 1 one step easier, -1 one step harder
     */
    Verdict decide(PersonFacts person, Boundaries boundaries, int ease);

    /** Adds what is missing where the decision is open. */
    void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing);

    /** The parts of the rule that look at the person, in the rule's order. */
    List<Part> parts();

    /** A rule that looks at the person itself, as opposed to combining others. */
    interface Part extends Condition {

        /** How the person stands to it, in plain words. */
        String describe(PersonFacts person, Boundaries boundaries);

        /** The same where the rule needs that this is not met: what is enough for it is too much there. */
        default String describeUnmet(PersonFacts person, Boundaries boundaries) {
            return describe(person, boundaries);
        }

        /** How it changed from one date to another, in plain words. */
        String change(Situation before, Situation after);

        @Override
        default List<Part> parts() {
            return List.of(this);
        }
    }
}
