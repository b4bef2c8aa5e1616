package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.rule.Rule;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.reference.ReferenceScore;
import java.util.Set;
import java.util.function.DoubleFunction;

/** A reference score reaches a threshold. One step is five percentage points: our choice of what is near. */
record ScoreAtLeast(int index, String scorer, Rule.ReferenceAtLeast rule) implements Condition.Part {

    private static final double STEP = 5;

    @Override
    public Verdict decide(PersonFacts person, Boundaries boundaries, int ease) {
        return person.score(index) instanceof ReferenceScore.Percent percent
                ? Verdict.of(percent.value() >= rule.percent() - STEP * ease)
                : Verdict.OPEN;
    }

    @Override
    public void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing) {
        if (person.score(index) instanceof ReferenceScore.NotScorable not) {
            missing.addAll(not.missing());
        }
    }

    @Override
    public String describe(PersonFacts person, Boundaries boundaries) {
        return describe(person, " needed: ", spare -> {
            if (spare == 0) {
                return "just enough";
            }
            return RuleWording.points(Math.abs(spare)) + (spare < 0 ? " points short" : " points to spare");
        });
    }

    @Override
    public String describeUnmet(PersonFacts person, Boundaries boundaries) {
        return describe(person, " must not be reached: ", spare -> {
            if (spare == 0) {
                return "just reached";
            }
            return RuleWording.points(Math.abs(spare)) + (spare < 0 ? " points below" : " points above");
        });
    }

    private String describe(PersonFacts person, String rules, DoubleFunction<String> distance) {
        if (!(person.score(index) instanceof ReferenceScore.Percent percent)) {
            return scorer + " cannot be scored";
        }
        return scorer + " of " + RuleWording.percent(percent.value()) + ", " + RuleWording.percent(rule.percent())
                + rules + distance.apply(percent.value() - rule.percent())
                + percent.assumption().map(words -> " (" + words + ")").orElse("");
    }

    @Override
    public String change(Situation before, Situation after) {
        return scorer + ": " + words(before.person()) + " before, " + words(after.person()) + " now ("
                + RuleWording.percent(rule.percent()) + " needed)";
    }

    private String words(PersonFacts person) {
        return person.score(index) instanceof ReferenceScore.Percent percent
                ? RuleWording.percent(percent.value())
                : "not scorable";
    }
}
