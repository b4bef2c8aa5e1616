package iomtriage.cohorts.internal.rule;

import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.List;
import java.util.Set;

/** A condition is not met. What makes the whole easier makes the condition inside harder. */
record NotCondition(Condition condition) implements Condition {

    @Override
    public Verdict decide(PersonFacts person, Boundaries boundaries, int ease) {
        return condition.decide(person, boundaries, -ease).reversed();
    }

    @Override
    public void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing) {
        condition.addMissing(person, boundaries, missing);
    }

    @Override
    public List<Part> parts() {
        return condition.parts().stream().<Part>map(Unmet::new).toList();
    }

    /** A part that must not be met, said so. */
    private record Unmet(Part part) implements Part {

        @Override
        public Verdict decide(PersonFacts person, Boundaries boundaries, int ease) {
            return part.decide(person, boundaries, -ease).reversed();
        }

        @Override
        public void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing) {
            part.addMissing(person, boundaries, missing);
        }

        @Override
        public String describe(PersonFacts person, Boundaries boundaries) {
            return part.describeUnmet(person, boundaries);
        }

        @Override
        public String describeUnmet(PersonFacts person, Boundaries boundaries) {
            return part.describe(person, boundaries);
        }

        @Override
        public String change(Situation before, Situation after) {
            return part.change(before, after);
        }
    }
}
