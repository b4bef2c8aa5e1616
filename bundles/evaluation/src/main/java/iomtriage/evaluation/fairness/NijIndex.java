package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Measured;

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
