package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.Set;

/** A count is among the highest of the caseload. One step is one. */
record CountInTopShare(int index, int share, Rule.TopShare rule) implements Condition.Part {

    @Override
    public Verdict decide(PersonFacts person, Boundaries boundaries, int ease) {
        if (!boundaries.known(share)) {
            return person.possible(index) == 0 ? Verdict.NOT_MET : Verdict.OPEN;
        }
        if (person.certain(index) >= Math.max(1, boundaries.highest(share) - ease)) {
            return Verdict.MET;
        }
        return person.possible(index) < Math.max(1, boundaries.lowest(share) - ease) ? Verdict.NOT_MET : Verdict.OPEN;
    }

    @Override
    public void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing) {
        if (!boundaries.known(share)) {
            missing.add("a caseload to compare with");
        } else if (person.certain(index) != person.possible(index)) {
            missing.add(RuleWording.missing(rule.count()));
        } else {
            missing.add("the dates or groups of other people's offences");
        }
    }

    @Override
    public String describe(PersonFacts person, Boundaries boundaries) {
        int number = person.certain(index);
        int most = person.possible(index);
        String figures = RuleWording.range(person, index) + " " + rule.count().label(most);
        if (!boundaries.known(share)) {
            return figures;
        }
        boolean certain = number == most && boundaries.lowest(share) == boundaries.highest(share);
        return figures + ", the top " + RuleWording.share(rule.share()) + " of this caseload starts at "
                + start(boundaries) + (certain ? ": " + RuleWording.distance(number, boundaries.lowest(share)) : "");
    }

    @Override
    public String describeUnmet(PersonFacts person, Boundaries boundaries) {
        String figures = RuleWording.range(person, index) + " " + rule.count().label(person.possible(index));
        return boundaries.known(share)
                ? figures + ", must be below the top " + RuleWording.share(rule.share())
                        + " of this caseload, which starts at " + start(boundaries)
                : figures;
    }

    @Override
    public String change(Situation before, Situation after) {
        String then = RuleWording.range(before.person(), index);
        String now = RuleWording.range(after.person(), index);
        int most = before.person().possible(index);
        String counted = then + " " + rule.count().label(most);
        boolean movedOn = rule.count().window() instanceof Window.LastMonths
                && after.person().possible(index) < most;
        String numbers = then.equals(now)
                ? counted + ", still " + now
                : counted + " before, " + now + " now" + (movedOn ? ": the window moved on" : "");
        return numbers + "; " + boundary(start(before.boundaries()), start(after.boundaries()));
    }

    private String boundary(String then, String now) {
        String top = "the top " + RuleWording.share(rule.share());
        return then.equals(now)
                ? top + " still starts at " + now
                : top + " started at " + then + " before and starts at " + now + " now";
    }

    private String start(Boundaries boundaries) {
        int low = boundaries.lowest(share);
        int high = boundaries.highest(share);
        return low == high ? Integer.toString(low) : low + " to " + high;
    }
}
