package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Metric;

/**
 * One comparison of one group with the reference group.
 *
 * @param group the group's label
 * @param metric what is compared
 * @param comparison the two figures beside each other
 * @param verdict what that shows
 * @param sentence the same in one plain sentence
 */
public record FairnessFinding(String group, Metric metric, Comparison comparison, Verdict verdict, String sentence) {}
