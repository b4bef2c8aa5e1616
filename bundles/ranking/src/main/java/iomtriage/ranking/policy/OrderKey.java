package iomtriage.ranking.policy;

/** What people are ordered by inside a tier, highest first. */
public enum OrderKey {
    REOFFENDING,
    SERIOUS_HARM
}
