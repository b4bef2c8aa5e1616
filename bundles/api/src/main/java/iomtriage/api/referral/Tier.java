package iomtriage.api.referral;

/**
 * A policy's level for a person. Which levels there are, and what they are called, is the policy's own affair.
 *
 * @param label what the policy calls it, fit to be read by itself, for example "priority 1"
 * @param rank 1 for the policy's highest
 */
public record Tier(String label, int rank) {

    /** @throws IllegalArgumentException if it has no name or no rank */
    public Tier {
        if (label.isBlank() || rank < 1) {
            throw new IllegalArgumentException(
                    "A tier needs a name and a rank of at least 1. Take it from the policy.");
        }
    }
}
