package iomtriage.ranking.policy;

import java.util.List;

/**
 * Facts that put a person in at least a certain tier, whatever is predicted.
 *
 * @param when the facts: all must hold, at least one
 * @param tier the tier they give
 * @param factor the facts in plain words
 */
public record AssessedRule(List<Condition> when, String tier, String factor) {

    public AssessedRule {
        when = List.copyOf(when);
    }

    /**
     * One fact.
     *
     * @param feature id of the feature that holds it
     * @param atLeast lowest value at which it holds
     */
    public record Condition(String feature, double atLeast) {}

    /** {@return ids of the features that it reads} */
    public List<String> features() {
        return when.stream().map(Condition::feature).distinct().toList();
    }
}
