package iomtriage.reviews.profile;

/** Arrangements by which agencies already manage a person, or a victim's safety from them. */
public enum ManagementKind {
    IOM("Integrated Offender Management"),
    MAPPA("MAPPA"),
    MARAC("MARAC"),
    DOMESTIC_ABUSE("domestic abuse"),
    GANGS("gang violence"),
    YOUTH_OFFENDING("youth offending team");

    private final String label;

    ManagementKind(String label) {
        this.label = label;
    }

    /** The arrangement in plain words. */
    public String label() {
        return label;
    }

    /** Whether it links a person to a gang: not every role may see it. */
    public boolean isGangIntelligence() {
        return this == GANGS;
    }
}
