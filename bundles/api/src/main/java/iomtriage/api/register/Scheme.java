package iomtriage.api.register;

/** Schemes in which agencies manage people together, as a host keeps them. MAPPA and MARAC have their own place in a record. */
public enum Scheme {
    /** Integrated Offender Management; the only scheme with cohorts. */
    IOM("Integrated Offender Management"),
    /** A scheme for perpetrators of domestic abuse. */
    DOMESTIC_ABUSE("domestic abuse scheme"),
    /** A scheme on gang violence. */
    GANGS("gang violence scheme"),
    /** The youth offending team of a local authority. */
    YOUTH_OFFENDING("youth offending team");

    private final String label;

    Scheme(String label) {
        this.label = label;
    }

    /** {@return the scheme in plain words} */
    public String label() {
        return label;
    }

    /** {@return whether being in it links a person to a gang: not every role may see it} */
    public boolean isGangIntelligence() {
        return this == GANGS;
    }
}
