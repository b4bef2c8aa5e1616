package iomtriage.api.caserecord;

/** Risk of serious harm (RoSH), lowest first, by the definitions of HM Prison and Probation Service. */
public enum HarmLevel {
    /** Nothing at present points to a likelihood of serious harm. */
    LOW("low"),
    /** Signs of risk are there; serious harm is unlikely unless circumstances change. */
    MEDIUM("medium"),
    /** Serious harm could come at any time, and its impact would be serious. */
    HIGH("high"),
    /** Serious harm is imminent, more likely than not. */
    VERY_HIGH("very high");

    private final String label;

    HarmLevel(String label) {
        this.label = label;
    }

    /** {@return the level in plain words, lower case} */
    public String label() {
        return label;
    }
}
