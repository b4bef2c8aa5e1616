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
     * @param features ids of the features that facts are read from
     * @param cohorts ids of the definitions in use
     * @throws PolicyRefusedException if one does not, with every finding
     */
    public static void check(RankingPolicy policy, Collection<String> features, Collection<String> cohorts)
            throws PolicyRefusedException {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < policy.floors().size(); i++) {
            if (!features.contains(policy.floors().get(i).feature())) {
                findings.add("floors[" + i + "].feature: the feature catalogue has no such feature.");
            }
        }
        for (int i = 0; i < policy.quotas().size(); i++) {
            if (!cohorts.contains(policy.quotas().get(i).cohort())) {
                findings.add("quotas[" + i + "].cohort: there is no such definition. There are: "
                        + String.join(", ", cohorts) + ".");
            }
        }
        if (!findings.isEmpty()) {
            throw new PolicyRefusedException(policy.id(), findings);
        }
    }
}
