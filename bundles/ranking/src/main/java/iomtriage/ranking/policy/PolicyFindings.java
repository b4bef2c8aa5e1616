package iomtriage.ranking.policy;

import iomtriage.api.score.VersionedId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds gaps, overlaps and ambiguities in a policy, and names the part or the cell. */
final class PolicyFindings {

    private final RankingPolicy policy;
    private final List<String> findings = new ArrayList<>();

    private PolicyFindings(RankingPolicy policy) {
        this.policy = policy;
    }

    /** Every finding, each as "path: reason"; empty if the policy can be used. */
    static List<String> of(RankingPolicy policy) {
        PolicyFindings found = new PolicyFindings(policy);
        found.reasons();
        if (policy.tiers() instanceof TierTable table) {
            found.findings.addAll(TierTableFindings.of(table));
            found.findings.addAll(AssessedFindings.of(table));
        } else if (policy.tiers().bands().isEmpty()) {
            found.findings.add("bands: must name the bands of the packs, highest first.");
        }
        found.order();
        found.findings.addAll(PlaceFindings.of(policy.places()));
        if (!VersionedId.isOne(policy.id(), policy.version())) {
            found.findings.add("id: must not hold an \"@\", which parts it from its version.");
        }
        return found.findings;
    }

    private void reasons() {
        for (String part : PolicyPart.fields()) {
            if (policy.reasons().getOrDefault(part, "").isBlank()) {
                findings.add("reasons." + part + ": is missing. Say why this part is as it is.");
            }
        }
        for (String part : policy.reasons().keySet()) {
            if (!PolicyPart.fields().contains(part)) {
                findings.add("reasons." + part + ": is not a part of a policy.");
            }
        }
    }

    private void order() {
        if (policy.order().isEmpty()
                || new HashSet<>(policy.order()).size() != policy.order().size()) {
            findings.add("order: must name at least one key, and each once.");
        }
        if (!(policy.indicatedFrom() > 0 && policy.indicatedFrom() <= 1)) {
            findings.add("indicatedFrom: must be a chance from above 0 to 1.");
        }
    }
}
