package iomtriage.api.caserecord;

/** What a marker says. People who are victims of gangs are kept apart from those who perpetrate. */
public enum MarkerKind {
    GANG_PERPETRATOR("linked to gang violence as a perpetrator"),
    GANG_VICTIM("a victim of gangs"),
    WEAPON_CARRIER("carries a weapon"),
    DOMESTIC_ABUSE_PERPETRATOR("a domestic abuse perpetrator");

    private final String label;

    MarkerKind(String label) {
        this.label = label;
    }

    /** The marker in plain words, to follow "marked as". */
    public String label() {
        return label;
    }
}
