package iomtriage.ranking.policy;

/** What decides between people whom nothing else separates: the same on every machine and every day. */
public enum TieRule {
    /** The host's reference, character by character. */
    REFERENCE
}
