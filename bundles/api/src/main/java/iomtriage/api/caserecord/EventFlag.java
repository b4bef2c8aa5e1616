package iomtriage.api.caserecord;

/** What the recording officer or court noted about an offence beside its group. */
public enum EventFlag {
    /** Against a partner, former partner or family member. */
    DOMESTIC_ABUSE,
    /** A weapon was carried, threatened or used. */
    WEAPON,
    /** Committed with or for a group or gang. */
    GROUP_RELATED
}
