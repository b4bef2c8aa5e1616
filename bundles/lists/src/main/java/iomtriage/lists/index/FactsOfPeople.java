package iomtriage.lists.index;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.profile.CurrentFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list needs to know of everybody in its caseload beside their scores, as their records said when the list was made.
 * Immutable and thread-safe.
 */
public final class FactsOfPeople {

    /** Of a caseload whose records say nothing. */
    public static final FactsOfPeople NOTHING = new FactsOfPeople(Map.of());

    private final Map<SubjectId, CurrentFacts> facts;
    private final List<SubjectId> onIom;

    private FactsOfPeople(Map<SubjectId, CurrentFacts> facts, List<SubjectId> onIom) {
        this.facts = facts;
        this.onIom = onIom;
    }

    /** @param facts of those about whom there is anything; not changed any more */
    FactsOfPeople(Map<SubjectId, CurrentFacts> facts) {
        this(
                facts,
                facts.entrySet().stream()
                        .filter(each -> each.getValue().onIom())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    /** The same of everybody else. */
    public FactsOfPeople without(Set<String> closed) {
        return new FactsOfPeople(
                facts,
                onIom.stream().filter(each -> !closed.contains(each.value())).toList());
    }

    /** What is known of a person. */
    public CurrentFacts of(SubjectId subject) {
        return facts.getOrDefault(subject, CurrentFacts.NOTHING);
    }

    /** People whose records say that they are on Integrated Offender Management. */
    public List<SubjectId> onIom() {
        return onIom;
    }
}
