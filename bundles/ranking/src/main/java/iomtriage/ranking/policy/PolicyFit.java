package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Holds a policy against what it names outside itself. */
public final class PolicyFit {

    private PolicyFit() {}

    /**
     * Checks that every fact and every cohort the policy names exists.
     *
     * @param policy the policy as it was read
     * @param features ids of the features that facts are read from
     * @param cohorts ids of the definitions in use
     * @throws PolicyRefusedException if one does not, with every finding
     */
    public static void check(RankingPolicy policy, Collection<String> features, Collection<String> cohorts)
            throws PolicyRefusedException {
        List<String> findings = new ArrayList<>();
        List<AssessedRule> assessed = policy.tiers() instanceof TierTable table ? table.assessed() : List.of();
        for (int i = 0; i < assessed.size(); i++) {
            if (!features.containsAll(assessed.get(i).features())) {
                findings.add("assessed[" + i + "].when: names a feature that the feature catalogue does not have.");
            }
        }
        List<Quota> quotas = policy.places().quotas();
        for (int i = 0; i < quotas.size(); i++) {
            if (!cohorts.contains(quotas.get(i).cohort())) {
                findings.add("quotas[" + i + "].cohort: there is no such definition. There are: "
                        + String.join(", ", cohorts) + ".");
            }
        }
        if (!findings.isEmpty()) {
            throw new PolicyRefusedException(policy.id(), findings);
        }
    }
}
