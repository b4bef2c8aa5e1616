package iomtriage.api.oasys;

/** An answer to a question of fact, in which "nobody knows" is an answer of its own. */
public enum Answer {
    /** It is so. */
    YES,
    /** It is not so: somebody looked or asked, and said so. */
    NO,
    /** Nobody asked, or nobody could say. Never read as no. */
    NOT_KNOWN
}
