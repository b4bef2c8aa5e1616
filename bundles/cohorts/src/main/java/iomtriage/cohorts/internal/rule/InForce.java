package iomtriage.cohorts.internal.rule;

import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.Set;

/** A nomination or register entry is in force. It is a fact, and has no steps. */
record InForce(int flag, String called) implements Condition.Part {

    @Override
    public Verdict decide(PersonFacts person, Boundaries boundaries, int ease) {
        return Verdict.of(person.flag(flag));
    }

    @Override
    public void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing) {
        // A fact in force or not is never open.
    }

    @Override
    public String describe(PersonFacts person, Boundaries boundaries) {
        return (person.flag(flag) ? "" : "not ") + called;
    }

    @Override
    public String change(Situation before, Situation after) {
        boolean now = after.person().flag(flag);
        if (before.person().flag(flag) == now) {
            return (now ? "still " : "still not ") + called;
        }
        return (now ? "now " : "no longer ") + called;
    }
}
