package iomtriage.ranking.policy;

import iomtriage.api.score.VersionedId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds gaps, overlaps and ambiguities in a policy, and names the part or the cell. */
final class PolicyFindings {

    /** Places under a bag are found with keys that have four bits for the tier. */
    private static final int MOST_TIERS = 16;

    private final RankingPolicy policy;
    private final List<String> findings = new ArrayList<>();

    private PolicyFindings(RankingPolicy policy) {
        this.policy = policy;
    }

    /** Every finding, each as "path: reason"; empty if the policy can be used. */
    static List<String> of(RankingPolicy policy) {
        PolicyFindings found = new PolicyFindings(policy);
        found.reasons();
        found.bands("reoffending", policy.reoffending());
        found.bands("seriousHarm", policy.seriousHarm());
        found.findings.addAll(TierTableFindings.of(policy));
        found.findings.addAll(FloorFindings.of(policy));
        found.order();
        found.indication();
        found.findings.addAll(QuotaFindings.of(policy));
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

    private void bands(String path, List<PolicyBand> bands) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            PolicyBand band = bands.get(i);
            String here = path + "[" + i + "]";
            if (!(band.from() >= 0 && band.from() < 1)) {
                findings.add(here + ".from: must be a probability from 0 to below 1.");
            }
            if (i > 0 && !(band.from() < bands.get(i - 1).from())) {
                findings.add(here + ".from: must be below the band before it, or the two overlap.");
            }
            if (!names.add(band.name())) {
                findings.add(here + ".name: is used twice, so a row of the table is ambiguous.");
            }
        }
        if (bands.isEmpty() || bands.get(bands.size() - 1).from() != 0) {
            findings.add(path + ": the last band must start at 0, or low scores have no band.");
        }
    }

    private void order() {
        if (policy.tiers().isEmpty()
                || policy.tiers().size() > MOST_TIERS
                || new HashSet<>(policy.tiers()).size() != policy.tiers().size()) {
            findings.add("tiers: must name at least one tier and at most " + MOST_TIERS + ", and each once.");
        }
        if (policy.order().isEmpty()
                || new HashSet<>(policy.order()).size() != policy.order().size()) {
            findings.add("order: must name at least one key, and each once.");
        }
    }

    private void indication() {
        if (policy.seriousHarm().stream().noneMatch(band -> band.name().equals(policy.indicatedFrom()))) {
            findings.add("indicatedFrom: \"" + policy.indicatedFrom() + "\" is not a serious-harm band.");
        }
    }
}
