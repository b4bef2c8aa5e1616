package iomtriage.referrals.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds gaps, overlaps and ambiguities in a policy, and names the cell. */
final class PolicyFaults {

    private final RankingPolicy policy;
    private final List<String> faults = new ArrayList<>();

    private PolicyFaults(RankingPolicy policy) {
        this.policy = policy;
    }

    /** Every fault, each as "path: reason"; empty if the policy can be used. */
    static List<String> of(RankingPolicy policy) {
        PolicyFaults found = new PolicyFaults(policy);
        found.bands("reoffending", policy.reoffending());
        found.bands("seriousHarm", policy.seriousHarm());
        found.table();
        found.floors();
        found.order();
        return found.faults;
    }

    private void bands(String path, List<PolicyBand> bands) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            PolicyBand band = bands.get(i);
            String here = path + "[" + i + "]";
            if (!(band.from() >= 0 && band.from() < 1)) {
                faults.add(here + ".from: must be a probability from 0 to below 1.");
            }
            if (i > 0 && !(band.from() < bands.get(i - 1).from())) {
                faults.add(here + ".from: must be below the band before it, or the two overlap.");
            }
            if (!names.add(band.name())) {
                faults.add(here + ".name: is used twice, so a row of the table is ambiguous.");
            }
        }
        if (bands.isEmpty() || bands.get(bands.size() - 1).from() != 0) {
            faults.add(path + ": the last band must start at 0, or low scores have no band.");
        }
    }

    private void table() {
        for (PolicyBand row : policy.seriousHarm()) {
            List<String> cells = policy.table().get(row.name());
            if (cells == null) {
                faults.add("table: has no row \"" + row.name() + "\".");
                continue;
            }
            if (cells.size() != policy.reoffending().size()) {
                faults.add("table." + row.name() + ": has " + cells.size() + " cells for "
                        + policy.reoffending().size() + " reoffending bands.");
            }
            for (int column = 0; column < cells.size(); column++) {
                tier("table." + row.name() + "[" + column + "]", cells.get(column));
            }
        }
        for (String row : policy.table().keySet()) {
            if (policy.seriousHarm().stream().noneMatch(band -> band.name().equals(row))) {
                faults.add("table." + row + ": is not a serious-harm band.");
            }
        }
    }

    private void floors() {
        for (int i = 0; i < policy.floors().size(); i++) {
            tier("floors[" + i + "].tier", policy.floors().get(i).tier());
        }
    }

    private void order() {
        if (policy.tiers().isEmpty()
                || new HashSet<>(policy.tiers()).size() != policy.tiers().size()) {
            faults.add("tiers: must name at least one tier, and each once.");
        }
        if (policy.order().isEmpty()
                || new HashSet<>(policy.order()).size() != policy.order().size()) {
            faults.add("order: must name at least one key, and each once.");
        }
    }

    private void tier(String path, String tier) {
        if (!policy.tiers().contains(tier)) {
            faults.add(path + ": the tier \"" + tier + "\" is not listed under tiers.");
        }
    }
}
