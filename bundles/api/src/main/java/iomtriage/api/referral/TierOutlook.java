package iomtriage.api.referral;

import java.util.List;
import java.util.Optional;

/**
 * Whether what is missing could still change a tier.
 *
 * @param provisional whether it could, by the policy's own rule
 * @param highest the highest tier possible, whatever everything missing turns out to be
 * @param lowest the lowest
 * @param missing what to ask for: whatever could change the tier, alone or together with the rest, in plain words
 */
public record TierOutlook(boolean provisional, Tier highest, Tier lowest, List<String> missing) {

    public TierOutlook {
        missing = List.copyOf(missing);
    }

    /**
     * {@return what is possible and what to ask for, in plain words; empty if nothing missing could change the tier}
     */
    public Optional<String> inWords() {
        return highest.equals(lowest)
                ? Optional.empty()
                : Optional.of("could turn out " + highest.label() + " to " + lowest.label()
                        + ", as something is missing: " + String.join("; ", missing));
    }

    /**
     * {@return the outlook of a tier that nothing missing could change}
     *
     * @param tier the tier
     */
    public static TierOutlook settled(Tier tier) {
        return new TierOutlook(false, tier, tier, List.of());
    }
}
