package iomtriage.scoring.reference;

/** The bands of the reference scales, lowest first; {@link #NOT_APPLICABLE} for a person whom a scale is not for. */
public enum ReferenceBand {
    NOT_APPLICABLE("not applicable"),
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    VERY_HIGH("very high");

    private final String label;

    ReferenceBand(String label) {
        this.label = label;
    }

    /** The band in plain words. */
    public String label() {
        return label;
    }
}
