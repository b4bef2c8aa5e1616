package iomtriage.api.finding;

/** What kind of fault was found in a record. Codes are stable; a host may act on them. */
public enum FindingCode {
    UNREADABLE,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    OUT_OF_RANGE,
    IMPOSSIBLE_DATE,
    BORN_AFTER_EVENT,
    DATES_OUT_OF_ORDER,
    DISPOSAL_WITHOUT_OFFENCE,
    EVENT_WITHOUT_DATE,
    CUSTODY_OVERLAPS,
    DUPLICATE_SUBJECT
}
