package iomtriage.api.caserecord;

/**
 * Who may come to serious harm: the five groups for which a practitioner states a level (see {@link HarmAssessment}).
 */
public enum AtRisk {
    /** Anyone under 18, known to the person or not. */
    CHILDREN("children"),
    /** Anyone in the community who is in none of the other groups. */
    PUBLIC("the public"),
    /** An adult whom the person knows, such as a partner or former partner. */
    KNOWN_ADULT("a known adult"),
    /** Those who work with the person: prison, probation, police, health. */
    STAFF("staff"),
    /** Other people in prison with the person. */
    PRISONERS("prisoners");

    private final String label;

    AtRisk(String label) {
        this.label = label;
    }

    /** {@return the people meant, in plain words, lower case, to follow "risk to"} */
    public String label() {
        return label;
    }
}
