package iomtriage.api.register;

/** How far the source of a marker is trusted: the source evaluation of the police 3x5x2 intelligence report. */
public enum MarkerGrade {
    RELIABLE,
    UNTESTED,
    NOT_RELIABLE
}
