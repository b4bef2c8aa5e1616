package iomtriage.api.caserecord;

/** How a sentence that probation manages is served. */
public enum SentenceKind {
    COMMUNITY_ORDER("community order"),
    SUSPENDED_SENTENCE_ORDER("suspended sentence order"),
    YOUTH_ORDER("youth order"),
    CUSTODY("in custody"),
    LICENCE("licence"),
    POST_SENTENCE_SUPERVISION("post-sentence supervision");

    private final String label;

    SentenceKind(String label) {
        this.label = label;
    }

    /** The kind in plain words. */
    public String label() {
        return label;
    }
}
