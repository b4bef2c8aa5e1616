package iomtriage.api.needs;

/** How grave an identified need is, by the section's two thresholds. */
public enum NeedSeverity {
    /** At or above {@link iomtriage.api.oasys.NeedSection#standardThreshold()}, and below that of severe. */
    STANDARD("standard"),
    /** At or above {@link iomtriage.api.oasys.NeedSection#severeThreshold()}. */
    SEVERE("severe");

    private final String label;

    NeedSeverity(String label) {
        this.label = label;
    }

    /** {@return the severity in plain words} */
    public String label() {
        return label;
    }
}
