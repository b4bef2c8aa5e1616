package iomtriage.evaluation.fairness;

import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.MetricSet;
import java.util.List;
import java.util.Objects;

/**
 * A fairness audit over one grouping.
 *
 * @param settings the list's places, the least evidence, and how intervals were made
 * @param reference the group that the others are compared with
 * @param overall every figure over everybody
 * @param groups every figure by group
 * @param findings each other group against the reference, one per metric compared
 * @param nijIndex NIJ's index for each other group against the reference, where the rows define it
 */
public record FairnessReport(
        FairnessSettings settings,
        String reference,
        MetricSet overall,
        GroupMetrics groups,
        List<FairnessFinding> findings,
        List<NijIndex> nijIndex) {

    /** Copies the lists. */
    public FairnessReport {
        findings = List.copyOf(findings);
        nijIndex = List.copyOf(nijIndex);
    }

    /** Whether a group has enough people to be compared at all. */
    public boolean hasEvidenceOn(String group) {
        return settings.minimum()
                .isMetBy(Objects.requireNonNull(groups.byLabel().get(group), "no such group"));
    }

    /**
     * The index of the National Institute of Justice's Recidivism Forecasting Challenge (2021): (1 - Brier score) * (1 - |difference
     * in false positive rate between two groups|), positive meaning a probability of 0.5 or more.
     *
     * <p>It is reported so that figures can be set beside published ones, and never optimised or used to choose a model: a model
     * that gives nobody 0.5 has no false positives in any group, so the second factor is 1 however unequal the scores are.
     *
     * @param group the group compared
     * @param value the index
     */
    public record NijIndex(String group, Measured value) {}
}
