package iomtriage.api.score;

/** Which of the two ranks an outcome feeds. They are shown apart and never merged. */
public enum OutcomeKind {
    REOFFENDING,
    SERIOUS_HARM
}
