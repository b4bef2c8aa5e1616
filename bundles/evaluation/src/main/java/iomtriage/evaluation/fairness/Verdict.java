package iomtriage.evaluation.fairness;

/** What a comparison of a group with the reference group shows. There is no verdict "fair". */
public enum Verdict {
    /** A difference as large is unlikely to be chance, even among all comparisons made for the outcome. */
    DIFFERENCE_SHOWN("difference shown"),
    /** It could be chance. Differences within the interval remain possible. */
    NO_DIFFERENCE_SHOWN("no difference shown"),
    /** Too few people, or too few with or without the outcome: the figures and their intervals say how little is known. */
    NOT_ENOUGH_EVIDENCE("not enough evidence");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As reports show it. */
    public String words() {
        return words;
    }
}
