package iomtriage.api.register;

/** How far the source of a marker is trusted: the source evaluation of the police 3x5x2 intelligence report. */
public enum MarkerGrade {
    /** Its intelligence has proved right before. */
    RELIABLE,
    /** Nothing is known of how right it has been. */
    UNTESTED,
    /** There is reason to doubt it: the marker is shown, and never counts. */
    NOT_RELIABLE
}
