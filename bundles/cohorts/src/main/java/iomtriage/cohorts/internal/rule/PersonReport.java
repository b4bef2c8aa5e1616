package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.cohort.Membership;
import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Where one person stands by every definition. */
public final class PersonReport {

    private final Plan plan;
    private final PersonFacts person;
    private final Boundaries boundaries;

    public PersonReport(Plan plan, PersonFacts person, Boundaries boundaries) {
        this.plan = plan;
        this.person = person;
        this.boundaries = boundaries;
    }

    public List<DefinitionStanding> standings() {
        return IntStream.range(0, plan.definitions().size())
                .mapToObj(this::standing)
                .toList();
    }

    private DefinitionStanding standing(int definition) {
        Condition condition = plan.conditions().get(definition);
        return new DefinitionStanding(
                plan.definitions().get(definition).id(),
                plan.definitions().get(definition).name(),
                membership(condition),
                near(condition),
                condition.parts().stream()
                        .map(part -> part.describe(person, boundaries))
                        .toList());
    }

    private Membership membership(Condition condition) {
        return switch (condition.decide(person, boundaries, 0)) {
            case MET -> new Membership.Member();
            case NOT_MET -> new Membership.NotMember();
            case OPEN -> new Membership.NotDecidable(missing(condition));
        };
    }

    private List<String> missing(Condition condition) {
        Set<String> missing = new TreeSet<>();
        condition.addMissing(person, boundaries, missing);
        return List.copyOf(missing);
    }

    private boolean near(Condition condition) {
        Verdict verdict = condition.decide(person, boundaries, 0);
        return switch (verdict) {
            case OPEN -> false;
            case MET -> condition.decide(person, boundaries, -1) != verdict;
            case NOT_MET -> condition.decide(person, boundaries, 1) != verdict;
        };
    }
}
