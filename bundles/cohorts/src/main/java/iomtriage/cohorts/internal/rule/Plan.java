package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.cohorts.internal.count.RequiredFacts;
import java.util.List;

/**
 * Definitions prepared to run.
 *
 * @param definitions the definitions
 * @param conditions one for each definition
 * @param required what they ask of a person
 * @param shares the top shares among them, each once
 */
public record Plan(
        List<CohortDefinition> definitions,
        List<Condition> conditions,
        RequiredFacts required,
        List<Rule.TopShare> shares) {

    /** Which of the required counts a top share ranks by. */
    public int countOf(Rule.TopShare share) {
        return required.counts().indexOf(share.count());
    }
}
