package iomtriage.evaluation.performance;

import iomtriage.evaluation.Measured;

/**
 * People of about the same score, and what happened to them.
 *
 * @param lowest the lowest probability in the bin
 * @param highest the highest
 * @param rows how many rows
 * @param positives how many of them have the outcome
 * @param predicted mean probability
 * @param observed share with the outcome, with its Wilson interval
 */
public record ReliabilityBin(
        double lowest, double highest, int rows, int positives, double predicted, Measured observed) {}
