package iomtriage.evaluation.validation;

import iomtriage.evaluation.performance.PairedComparison;

/**
 * The model beside a rival.
 *
 * @param name the rival's
 * @param comparison the rival first, the model second: a difference above 0 means that the model's figure is higher
 */
public record RivalComparison(String name, PairedComparison comparison) {}
