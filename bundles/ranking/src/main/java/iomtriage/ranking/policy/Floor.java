package iomtriage.ranking.policy;

/**
 * A fact that puts a person in at least a certain tier, whatever the scores say.
 *
 * @param feature id of the feature that holds the fact
 * @param atLeast lowest value at which the floor holds
 * @param tier the tier it gives
 * @param factor the fact in plain words
 */
public record Floor(String feature, double atLeast, String tier, String factor) {}
