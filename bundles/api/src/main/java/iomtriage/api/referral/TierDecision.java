package iomtriage.api.referral;

/**
 * Which tier the policy puts a person in, and why.
 *
 * @param tier the tier's code, for example "A"
 * @param decidingFactor the factor that gave the highest tier, in plain words
 * @param provisional whether missing information could still change the tier
 */
public record TierDecision(String tier, String decidingFactor, boolean provisional) {}
