package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Metric;

/**
 * One comparison of one group with the reference group.
 *
 * @param group the group's label
 * @param metric what is compared
 * @param verdict what the comparison shows
 * @param sentence the same in one plain sentence
 */
public record FairnessFinding(String group, Metric metric, Verdict verdict, String sentence) {}
