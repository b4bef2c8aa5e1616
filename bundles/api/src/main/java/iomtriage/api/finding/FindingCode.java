package iomtriage.api.finding;

/** What kind of fault was found in a record. Codes are stable; a host may act on them. */
public enum FindingCode {
    /** It cannot be read at all, or the source failed on it. */
    UNREADABLE,
    /** A value that must be there is not, or is null. */
    MISSING_FIELD,
    /** The schema has no such field. */
    UNKNOWN_FIELD,
    /** The value is of another kind than the field takes, such as a number for a text. */
    WRONG_TYPE,
    /** The field takes one of certain values, and this is none of them. */
    UNKNOWN_VALUE,
    /** The value is of the right kind, and too small, too large or not allowed here. */
    OUT_OF_RANGE,
    /** It is not a day of the calendar, as 2025-02-30. */
    IMPOSSIBLE_DATE,
    /** It is before the date of birth, or the date of birth is after the as-of date. */
    BORN_AFTER_EVENT,
    /** It is before another date that must not come after it. */
    DATES_OUT_OF_ORDER,
    /** A caution or conviction has no offence date to go with it. */
    DISPOSAL_WITHOUT_OFFENCE,
    /** An event has neither offence, arrest, charge nor disposal date. */
    EVENT_WITHOUT_DATE,
    /** The person was already inside on that day by another spell. */
    CUSTODY_OVERLAPS,
    /** Another record of the caseload has the same subject id. */
    DUPLICATE_SUBJECT
}
