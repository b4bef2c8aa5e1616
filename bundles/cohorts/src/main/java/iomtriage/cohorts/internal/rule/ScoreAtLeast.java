package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.Rule;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.reference.ReferenceScore;
import java.util.Set;

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
        if (!(person.score(index) instanceof ReferenceScore.Percent percent)) {
            return scorer + " cannot be scored";
        }
        double spare = percent.value() - rule.percent();
        String distance = spare < 0
                ? RuleWording.points(-spare) + " points short"
                : RuleWording.points(spare) + " points to spare";
        return scorer + " of " + RuleWording.percent(percent.value()) + ", " + RuleWording.percent(rule.percent())
                + " needed: " + (spare == 0 ? "just enough" : distance)
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
