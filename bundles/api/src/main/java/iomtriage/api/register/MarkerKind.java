package iomtriage.api.register;

/** What a marker says. People who are victims of gangs are kept apart from those who perpetrate. */
public enum MarkerKind {
    /** Takes part in gang violence. */
    GANG_PERPETRATOR("linked to gang violence as a perpetrator", true),
    /** Harmed or exploited by a gang: speaks for support, and never for risk. */
    GANG_VICTIM("a victim of gangs", true),
    /** Known to carry a weapon. There is no register that says so. */
    WEAPON_CARRIER("carries a weapon", false),
    /** Abuses a partner, former partner or family member. */
    DOMESTIC_ABUSE_PERPETRATOR("a domestic abuse perpetrator", false);

    private final String label;
    private final boolean gangIntelligence;

    MarkerKind(String label, boolean gangIntelligence) {
        this.label = label;
        this.gangIntelligence = gangIntelligence;
    }

    /** {@return the marker in plain words, to follow "marked as"} */
    public String label() {
        return label;
    }

    /** {@return whether it links a person to a gang, as a perpetrator or as a victim: not every role may see it} */
    public boolean isGangIntelligence() {
        return gangIntelligence;
    }
}
