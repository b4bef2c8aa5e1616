package iomtriage.api.register;

/** What a marker says. People who are victims of gangs are kept apart from those who perpetrate. */
public enum MarkerKind {
    GANG_PERPETRATOR("linked to gang violence as a perpetrator", true),
    GANG_VICTIM("a victim of gangs", true),
    WEAPON_CARRIER("carries a weapon", false),
    DOMESTIC_ABUSE_PERPETRATOR("a domestic abuse perpetrator", false);

    private final String label;
    private final boolean gangIntelligence;

    MarkerKind(String label, boolean gangIntelligence) {
        this.label = label;
        this.gangIntelligence = gangIntelligence;
    }

    /** The marker in plain words, to follow "marked as". */
    public String label() {
        return label;
    }

    /** Whether it links a person to a gang, as a perpetrator or as a victim: not every role may see it. */
    public boolean isGangIntelligence() {
        return gangIntelligence;
    }
}
