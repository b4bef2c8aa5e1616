package iomtriage.api.register;

/** The three cohorts of the national framework for Integrated Offender Management. */
public enum IomCohort {
    /** Neighbourhood crime, with a high likelihood of reoffending (OGRS3 of 75% or more in two years). */
    FIXED("fixed"),
    /** Neighbourhood crime below that score, or put forward by professional judgement. */
    FLEX("flex"),
    /** A local choice, for example domestic abuse or serious violence. */
    FREE("free");

    private final String label;

    IomCohort(String label) {
        this.label = label;
    }

    /** {@return the cohort in plain words, lower case} */
    public String label() {
        return label;
    }
}
