package iomtriage.api.referral;

import java.util.List;

/**
 * Which tier the policy puts a person in, and why.
 *
 * @param tier the tier
 * @param step the step of the policy that gave it: the first, of those that give the highest tier, as the policy is printed
 * @param decidingFactor what that step found, in plain words
 * @param decidingFacts ids of the features that the step read; none where predictions gave the tier
 * @param outlook whether something missing could still change it
 */
public record TierDecision(
        Tier tier, String step, String decidingFactor, List<String> decidingFacts, TierOutlook outlook) {

    public TierDecision {
        decidingFacts = List.copyOf(decidingFacts);
    }

    /** {@return whether something missing could still change the tier, by the policy's own rule} */
    public boolean provisional() {
        return outlook.provisional();
    }
}
