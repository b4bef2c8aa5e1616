package iomtriage.api.identity;

/** How much of a person's case a user may see. */
public enum Access {
    /** All of it. */
    OPEN,
    /** That there is a case, by its reference; nothing else. */
    RESTRICTED,
    /** Nothing, not even that there is such a case. */
    NONE
}
