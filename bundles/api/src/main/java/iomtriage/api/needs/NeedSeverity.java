package iomtriage.api.needs;

/** How grave an identified need is, by the section's two thresholds. */
public enum NeedSeverity {
    STANDARD("standard"),
    SEVERE("severe");

    private final String label;

    NeedSeverity(String label) {
        this.label = label;
    }

    /** The severity in plain words. */
    public String label() {
        return label;
    }
}
