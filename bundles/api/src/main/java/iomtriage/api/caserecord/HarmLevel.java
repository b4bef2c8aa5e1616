package iomtriage.api.caserecord;

/** Risk of serious harm (RoSH), lowest first. */
public enum HarmLevel {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    VERY_HIGH("very high");

    private final String label;

    HarmLevel(String label) {
        this.label = label;
    }

    /** The level in plain words. */
    public String label() {
        return label;
    }
}
