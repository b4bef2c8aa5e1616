package iomtriage.ranking.policy;

/** What people are ordered by inside a tier. */
public enum OrderKey {
    /** People whom an assessed fact put there, in the sequence of the policy's rules, before those whom predictions put there. */
    ASSESSED,
    /** Highest predicted reoffending first. */
    REOFFENDING,
    /** Highest predicted serious harm first. */
    SERIOUS_HARM
}
