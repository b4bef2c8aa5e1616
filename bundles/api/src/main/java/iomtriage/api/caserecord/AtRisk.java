package iomtriage.api.caserecord;

/** Who may come to serious harm. */
public enum AtRisk {
    CHILDREN("children"),
    PUBLIC("the public"),
    KNOWN_ADULT("a known adult"),
    STAFF("staff"),
    PRISONERS("prisoners");

    private final String label;

    AtRisk(String label) {
        this.label = label;
    }

    /** The people meant, in plain words. */
    public String label() {
        return label;
    }
}
