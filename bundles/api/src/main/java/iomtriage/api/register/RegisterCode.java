package iomtriage.api.register;

/** Probation's registers that bear on triage, by their codes. There is no weapons register. */
public enum RegisterCode {
    /** Managed under Integrated Offender Management. No score looks at it. */
    IIOM("Integrated Offender Management"),
    /** Domestic abuse perpetrator. */
    ADVP("domestic abuse perpetrator"),
    /** Domestic abuse in the past. */
    REG30("domestic abuse history"),
    /** Stalking perpetrator. */
    SPO("stalking perpetrator"),
    /** Street gangs. */
    STRG("street gangs"),
    /** Child protection procedures concern a child in contact with the person. */
    RCPR("child protection"),
    /** May be a risk to children. */
    RCHD("risk to children"),
    /** Managed under MAPPA; category and level are in {@link MappaManagement}. */
    MAPP("MAPPA"),
    /** Very high risk of serious harm. */
    RVHR("very high risk of serious harm"),
    /** High risk of serious harm. */
    RHRH("high risk of serious harm"),
    /** Medium risk of serious harm: shown, and no indication of serious harm. */
    RMRH("medium risk of serious harm"),
    /** Low risk of serious harm: shown, and no indication of serious harm. */
    RLRH("low risk of serious harm"),
    /** A life sentence, or an indeterminate one for public protection. */
    INLL("life or indeterminate sentence");

    private final String label;

    RegisterCode(String label) {
        this.label = label;
    }

    /** {@return the register in plain words} */
    public String label() {
        return label;
    }

    /** {@return whether an entry links a person to a gang: not every role may see it} */
    public boolean isGangIntelligence() {
        return this == STRG;
    }
}
