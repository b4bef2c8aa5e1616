package iomtriage.cohorts.internal.rule;

import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.List;
import java.util.Set;

/**
 * Several conditions as one.
 *
 * @param all whether all must be met, which is as good as the least of them; otherwise any, which is as good as the best
 */
record Conditions(boolean all, List<Condition> conditions) implements Condition {

    @Override
    public Verdict decide(PersonFacts person, Boundaries boundaries, int ease) {
        Verdict verdict = all ? Verdict.MET : Verdict.NOT_MET;
        for (int i = 0; i < conditions.size(); i++) {
            Verdict next = conditions.get(i).decide(person, boundaries, ease);
            int order = next.compareTo(verdict);
            verdict = (all ? order < 0 : order > 0) ? next : verdict;
        }
        return verdict;
    }

    @Override
    public void addMissing(PersonFacts person, Boundaries boundaries, Set<String> missing) {
        for (Condition condition : conditions) {
            if (condition.decide(person, boundaries, 0) == Verdict.OPEN) {
                condition.addMissing(person, boundaries, missing);
            }
        }
    }

    @Override
    public List<Part> parts() {
        return conditions.stream().flatMap(each -> each.parts().stream()).toList();
    }
}
