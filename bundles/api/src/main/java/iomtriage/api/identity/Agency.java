package iomtriage.api.identity;

/** The partner agencies whose people take part in Integrated Offender Management. */
public enum Agency {
    POLICE("police"),
    PROBATION("probation"),
    HEALTH("health"),
    LOCAL_AUTHORITY("local authority");

    private final String label;

    Agency(String label) {
        this.label = label;
    }

    /** The agency in plain words. */
    public String label() {
        return label;
    }
}
