package iomtriage.api.identity;

/** How much of a person's case a user may see. */
public enum Access {
    /** All of it. */
    OPEN,
    /**
     * Nothing but that there is one more restricted case in the caseload: it is counted, and for the rest as if there were no
     * such person. Places, totals and cut line are worked out without it.
     */
    RESTRICTED,
    /** Nothing, not even that there is such a case: it is not counted either. */
    NONE
}
