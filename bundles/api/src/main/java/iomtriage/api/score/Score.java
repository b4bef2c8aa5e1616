package iomtriage.api.score;

import java.util.Optional;

/**
 * What a model says about one outcome.
 *
 * @param logOdds the model's sum: base value plus contributions
 * @param probability the chance of the outcome within its window, 0 to 1
 * @param interval how far the probability could lie either way; empty where the model tells nothing of it
 * @param band the named range it falls in
 */
public record Score(double logOdds, double probability, Optional<Interval> interval, Band band) {}
