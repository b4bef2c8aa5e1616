package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.Set;

/** A count reaches a threshold. One step is one; a threshold of 1 asks yes or no, and has no steps. */
record CountAtLeast(int index, Rule.AtLeast rule) implements Condition.Part {

    @Override
    public Verdict decide(PersonFacts person, Boundaries boundaries, int ease) {
        int lowest = rule.threshold() == 1 ? 1 : rule.threshold() - ease;
        return Verdict.atLeast(person.certain(index), person.possible(index), lowest);
    }

    @Override
    public void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing) {
        missing.add(RuleWording.missing(rule.count()));
    }

    @Override
    public String describe(PersonFacts person, Boundaries boundaries) {
        Count count = rule.count();
        int needed = rule.threshold();
        int number = person.certain(index);
        if (number != person.possible(index)) {
            return "between " + number + " and " + person.possible(index) + " " + count.label(person.possible(index))
                    + ", " + needed + " needed" + RuleWording.byGroupAlone(person, index);
        }
        if (number == 0 && needed == 1) {
            return "no " + count.label(1);
        }
        String figures = number > needed
                ? number + " " + count.label(number) + ", " + needed + " needed"
                : number + " of " + needed + " " + count.label(needed);
        return figures + ": " + RuleWording.distance(number, needed) + RuleWording.byGroupAlone(person, index);
    }

    @Override
    public String describeUnmet(PersonFacts person, Boundaries boundaries) {
        int most = person.possible(index);
        String counted = RuleWording.range(person, index) + " " + rule.count().label(most);
        return rule.threshold() == 1
                ? counted + ", none allowed"
                : counted + ", fewer than " + rule.threshold() + " needed" + RuleWording.byGroupAlone(person, index);
    }

    @Override
    public String change(Situation before, Situation after) {
        String then = RuleWording.range(before.person(), index);
        String now = RuleWording.range(after.person(), index);
        int most = before.person().possible(index);
        String counted = then + " " + rule.count().label(most);
        if (then.equals(now)) {
            return counted + ", still " + now;
        }
        boolean movedOn = rule.count().window() instanceof Window.LastMonths
                && after.person().possible(index) < most;
        return counted + " before, " + now + " now (" + rule.threshold() + " needed)"
                + (movedOn ? ": the window moved on" : "");
    }
}
