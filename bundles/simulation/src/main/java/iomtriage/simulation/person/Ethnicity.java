package iomtriage.simulation.person;

/** Ethnic group, five categories of the census, for fairness auditing alone. Never part of a case record. */
public enum Ethnicity {
    WHITE("White"),
    BLACK("Black"),
    ASIAN("Asian"),
    MIXED("Mixed"),
    OTHER("Other");

    private final String label;

    Ethnicity(String label) {
        this.label = label;
    }

    /** The group as files show it. */
    public String label() {
        return label;
    }
}
