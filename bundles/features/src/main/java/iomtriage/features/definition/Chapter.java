package iomtriage.features.definition;

/** The chapters of the catalogue. */
public enum Chapter {
    PERSON("The person"),
    SANCTIONS("Sanctions and arrests"),
    RECENCY("Time since"),
    RATES("How often"),
    OFFENCES("Kinds of offence"),
    CUSTODY("Custody"),
    HARM("Domestic abuse, weapons and groups"),
    ON_RECORD("Markers and registers in force"),
    NEEDS("Needs"),
    SERIOUS_HARM("Risk of serious harm");

    private final String label;

    Chapter(String label) {
        this.label = label;
    }

    /** The chapter's heading. */
    public String label() {
        return label;
    }
}
