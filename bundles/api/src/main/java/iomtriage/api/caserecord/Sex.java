package iomtriage.api.caserecord;

/** Sex as recorded. Used because every validated scale needs it, and audited for fairness. */
public enum Sex {
    /** Recorded as female. */
    FEMALE,
    /** Recorded as male. */
    MALE,
    /** Nobody recorded it: scores that need it are provisional or cannot be made. */
    NOT_RECORDED
}
