package iomtriage.api.caserecord;

/** An answer to a question of fact, in which "nobody knows" is an answer of its own. */
public enum Answer {
    YES,
    NO,
    NOT_KNOWN
}
