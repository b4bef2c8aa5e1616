package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds rules about places that cannot be kept. */
final class PlaceFindings {

    /** Shares such as 0.6 + 0.2 + 0.2 may miss 1 by rounding. */
    private static final double ROUNDING = 1e-9;

    private PlaceFindings() {}

    static List<String> of(PlaceRules rules) {
        List<String> findings = new ArrayList<>();
        Set<String> cohorts = new HashSet<>();
        double kept = rules.reservedShare();
        if (!isShare(kept)) {
            findings.add("reservedShare: must be a share from 0 to 1.");
        }
        if (!(rules.leastLift() >= 0)) {
            findings.add("leastLift: must be 0 or more: how many times the caseload's average.");
        }
        for (int i = 0; i < rules.quotas().size(); i++) {
            Quota quota = rules.quotas().get(i);
            String here = "quotas[" + i + "]";
            if (!isShare(quota.atLeast()) || !isShare(quota.atMost()) || quota.atLeast() > quota.atMost()) {
                findings.add(
                        here + ": atLeast and atMost must be shares from 0 to 1, the least no more than the most.");
            }
            if (!cohorts.add(quota.cohort())) {
                findings.add(here + ".cohort: has a quota already, so this one is ambiguous.");
            }
            kept += quota.atLeast();
        }
        if (kept > 1 + ROUNDING) {
            findings.add(
                    "quotas: they and reservedShare keep more places than there are. Make them add up to 1 or less.");
        }
        return findings;
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
