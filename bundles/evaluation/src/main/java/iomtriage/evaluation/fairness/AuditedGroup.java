package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Groups;

/**
 * A grouping to audit.
 *
 * @param groups a label per row
 * @param reference the label that the others are compared with, chosen beforehand and not for its figures
 */
public record AuditedGroup(Groups groups, String reference) {}
