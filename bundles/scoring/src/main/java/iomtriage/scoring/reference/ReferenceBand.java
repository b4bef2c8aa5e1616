package iomtriage.scoring.reference;

/** The bands of the reference scales, lowest first; {@link #NOT_APPLICABLE} for a person whom a scale is not for. */
public enum ReferenceBand {
    /** The scale is not for this person, so there is no score. */
    NOT_APPLICABLE("not applicable"),
    /** The lowest band; where bands begin differs by scale: see {@link ReferenceScale}. */
    LOW("low"),
    /** The second band of the scale. */
    MEDIUM("medium"),
    /** The third band of the scale. */
    HIGH("high"),
    /** The highest band of the scale. */
    VERY_HIGH("very high");

    private final String label;

    ReferenceBand(String label) {
        this.label = label;
    }

    /** {@return the band in plain words} */
    public String label() {
        return label;
    }
}
