package iomtriage.scoring.reference;

/** The bands of the reference scales, lowest first. */
public enum ReferenceBand {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
