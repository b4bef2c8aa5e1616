package iomtriage.evaluation.validation;

import iomtriage.evaluation.ScoredOutcomes;

/**
 * Another scorer of the same rows, to set the model beside: a reference scorer, a baseline, or the model now in service.
 *
 * @param name as shown, as in "prior sanctions alone"
 * @param scores its scores, row by row with the model's
 */
public record Rival(String name, ScoredOutcomes scores) {}
