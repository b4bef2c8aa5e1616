package iomtriage.api.referral;

import java.util.Optional;

/**
 * Which tier the policy puts a person in, and why.
 *
 * @param tier the tier's code, for example "A"
 * @param decidingFactor the factor that gave the highest tier, in plain words
 * @param decidingFact id of the feature that the deciding factor is a fact about; empty where predictions gave the tier
 * @param provisional whether missing information could still change the tier
 */
public record TierDecision(String tier, String decidingFactor, Optional<String> decidingFact, boolean provisional) {}
