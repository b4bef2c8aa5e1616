package iomtriage.features.definition;

/**
 * What a feature may look at, and what none may.
 *
 * <p>The second list would feed protected traits, or the system's own earlier choices, back into a score: a person watched
 * more closely is caught more often. A catalogue refuses a feature that declares one of them.
 */
public enum Input {
    DATE_OF_BIRTH("date of birth", true),
    SEX("sex as recorded", true),
    /** Offences with their arrests, charges and disposals, as far as known on the day. */
    EVENTS("events", true),
    /** Events that had led to an arrest or a charge by the day, and not to a caution or conviction. */
    UNPROVEN("arrests and charges that are not proven", true),
    CUSTODY("custody", true),
    /** Register entries in force, except the one for Integrated Offender Management. */
    REGISTERS("registers", true),
    /** Markers in force about what a person does to others, graded reliable or untested. */
    MARKERS("markers", true),
    /**
     * What links a person to a gang without being proven: such markers and register entries, and arrests and charges noted as
     * committed with a group. Only some roles see what rests on them.
     */
    GANG_INTELLIGENCE("intelligence about gangs", true),
    NEEDS("needs assessments", true),
    SERIOUS_HARM("assessments of risk of serious harm", true),
    /** Why a person comes under MAPPA. At which level they are managed is {@link #INTENSITY_OF_SUPERVISION}. */
    MAPPA_CATEGORY("MAPPA category", true),

    ETHNICITY("ethnicity", false),
    RELIGION("religion", false),
    NAME("name", false),
    AREA("postcode or area", false),
    IOM_STATUS("IOM status", false),
    INTENSITY_OF_SUPERVISION("how intensively a person is supervised", false),
    SEARCHES("how often a person is searched", false),
    /** A need for protection is no reason to rank a person as a danger to others. */
    VICTIM_OF_GANGS("being a victim of gangs", false);

    private final String label;
    private final boolean permitted;

    Input(String label, boolean permitted) {
        this.label = label;
        this.permitted = permitted;
    }

    /** The input in plain words. */
    public String label() {
        return label;
    }

    /** Whether a feature may look at it. */
    public boolean permitted() {
        return permitted;
    }
}
