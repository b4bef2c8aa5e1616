package iomtriage.api.register;

/** Probation's registers that bear on triage, by their codes. There is no weapons register. */
public enum RegisterCode {
    IIOM("Integrated Offender Management"),
    ADVP("domestic abuse perpetrator"),
    REG30("domestic abuse history"),
    SPO("stalking perpetrator"),
    STRG("street gangs"),
    RCPR("child protection"),
    RCHD("risk to children"),
    MAPP("MAPPA"),
    RVHR("very high risk of serious harm"),
    RHRH("high risk of serious harm"),
    RMRH("medium risk of serious harm"),
    RLRH("low risk of serious harm"),
    INLL("life or indeterminate sentence");

    private final String label;

    RegisterCode(String label) {
        this.label = label;
    }

    /** The register in plain words. */
    public String label() {
        return label;
    }

    /** Whether an entry links a person to a gang: not every role may see it. */
    public boolean isGangIntelligence() {
        return this == STRG;
    }
}
