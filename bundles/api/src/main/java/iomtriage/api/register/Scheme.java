package iomtriage.api.register;

/** Schemes in which agencies manage people together, as a host keeps them. MAPPA and MARAC have their own place in a record. */
public enum Scheme {
    IOM("Integrated Offender Management"),
    DOMESTIC_ABUSE("domestic abuse scheme"),
    GANGS("gang violence scheme"),
    YOUTH_OFFENDING("youth offending team");

    private final String label;

    Scheme(String label) {
        this.label = label;
    }

    /** The scheme in plain words. */
    public String label() {
        return label;
    }

    /** Whether being in it links a person to a gang: not every role may see it. */
    public boolean isGangIntelligence() {
        return this == GANGS;
    }
}
