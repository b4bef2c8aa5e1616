package iomtriage.api.identity;

/** The partner agencies whose people take part in Integrated Offender Management. */
public enum Agency {
    /** The police force of the area. */
    POLICE("police"),
    /** The probation service. */
    PROBATION("probation"),
    /** The health service, which counts as a safeguarding agency. */
    HEALTH("health"),
    /** The council, with housing and social care; counts as a safeguarding agency. */
    LOCAL_AUTHORITY("local authority");

    private final String label;

    Agency(String label) {
        this.label = label;
    }

    /** {@return the agency in plain words} */
    public String label() {
        return label;
    }
}
