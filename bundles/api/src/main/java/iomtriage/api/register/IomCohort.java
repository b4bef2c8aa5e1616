package iomtriage.api.register;

/** The three cohorts of the national framework for Integrated Offender Management. */
public enum IomCohort {
    FIXED("fixed"),
    FLEX("flex"),
    FREE("free");

    private final String label;

    IomCohort(String label) {
        this.label = label;
    }

    /** The cohort in plain words. */
    public String label() {
        return label;
    }
}
