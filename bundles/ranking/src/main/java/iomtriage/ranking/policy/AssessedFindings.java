package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds rules over assessed facts that name an unknown tier, hold always or can never decide. */
final class AssessedFindings {

    private AssessedFindings() {}

    static List<String> of(TierTable tiers) {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < tiers.assessed().size(); i++) {
            AssessedRule rule = tiers.assessed().get(i);
            String here = "assessed[" + i + "]";
            if (!tiers.labels().contains(rule.tier())) {
                findings.add(here + ".tier: the tier is not listed under tiers.");
            }
            if (rule.when().isEmpty()) {
                findings.add(here + ".when: must name at least one fact, or the rule holds for everybody.");
            }
            Set<String> features = new HashSet<>();
            rule.when().stream()
                    .filter(condition -> !features.add(condition.feature()))
                    .forEach(twice -> findings.add(here + ".when: names the same fact twice."));
            for (int j = 0; j < i; j++) {
                if (decides(tiers, tiers.assessed().get(j), rule)) {
                    findings.add(here + ": can never decide, for assessed[" + j + "] holds whenever it does and gives"
                            + " the same tier or a higher one.");
                }
            }
        }
        return findings;
    }

    /** Whether the first rule holds whenever the second does, and gives no lower tier. */
    private static boolean decides(TierTable tiers, AssessedRule first, AssessedRule second) {
        return !first.when().isEmpty()
                && tiers.labels().indexOf(first.tier()) <= tiers.labels().indexOf(second.tier())
                && first.when().stream()
                        .allMatch(each -> second.when().stream()
                                .anyMatch(other ->
                                        other.feature().equals(each.feature()) && other.atLeast() >= each.atLeast()));
    }
}
