package iomtriage.api.score;

/** Which of the two ranks an outcome feeds. They are shown apart and never merged. */
public enum OutcomeKind {
    /** Feeds the rank by chance of reoffending. */
    REOFFENDING,
    /** Feeds the rank by chance of serious harm. */
    SERIOUS_HARM
}
