package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.GroupMetrics;
import java.util.List;

/**
 * A fairness audit over one grouping.
 *
 * @param capacity the list's places
 * @param level of the intervals, as in 0.95
 * @param reference the group that the others are compared with
 * @param groups every figure by group
 * @param findings each other group against the reference, one per metric compared
 * @param nijIndex NIJ's index for each other group against the reference, where the rows define it
 */
public record FairnessReport(
        Capacity capacity,
        double level,
        String reference,
        GroupMetrics groups,
        List<FairnessFinding> findings,
        List<NijIndex> nijIndex) {

    /** Copies the lists. */
    public FairnessReport {
        findings = List.copyOf(findings);
        nijIndex = List.copyOf(nijIndex);
    }

    /** How many of the comparisons made would show a difference by chance alone if there were none. */
    public double differencesExpectedByChance() {
        long compared = findings.stream()
                .filter(finding -> !(finding.verdict() instanceof Verdict.NotEnoughEvidence))
                .count();
        return compared * (1 - level);
    }
}
