package iomtriage.ranking.policy;

/**
 * How many of the places go to members of one cohort. Quotas are filled in the policy's own sequence.
 *
 * @param cohort id of the definition, for example {@code fixed}
 * @param atLeast share of the places kept for its members, 0 to 1; rounded down to whole places. Places that nobody in the
 *     cohort can fill go to the others.
 * @param atMost largest share of the places its members may have, 0 to 1; rounded up to whole places
 */
public record Quota(String cohort, double atLeast, double atMost) {}
