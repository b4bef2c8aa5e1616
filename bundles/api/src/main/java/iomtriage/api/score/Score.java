package iomtriage.api.score;

/**
 * What a model says about one outcome.
 *
 * @param logOdds the model's sum: base value plus contributions
 * @param probability the chance of the outcome within its window, 0 to 1
 * @param interval how far the probability could lie either way
 * @param band the named range it falls in
 */
public record Score(double logOdds, double probability, Interval interval, Band band) {}
