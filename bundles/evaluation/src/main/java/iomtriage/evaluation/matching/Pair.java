package iomtriage.evaluation.matching;

/**
 * Two people of about the same propensity to take part.
 *
 * @param participant index of the one who took part
 * @param comparison index of the one who did not
 */
public record Pair(int participant, int comparison) {}
