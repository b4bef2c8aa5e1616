package iomtriage.api.caserecord;

/** How a sentence that probation manages is served. */
public enum SentenceKind {
    /** An order with requirements in the community. */
    COMMUNITY_ORDER("community order"),
    /** A custodial sentence that is not served unless the order is breached. */
    SUSPENDED_SENTENCE_ORDER("suspended sentence order"),
    /** An order made on someone under 18, such as a youth rehabilitation order or a referral order. */
    YOUTH_ORDER("youth order"),
    /** Served inside. */
    CUSTODY("in custody"),
    /** Released from custody, liable to recall. */
    LICENCE("licence"),
    /** Supervision after the licence of a short custodial sentence has ended; no recall. */
    POST_SENTENCE_SUPERVISION("post-sentence supervision");

    private final String label;

    SentenceKind(String label) {
        this.label = label;
    }

    /** {@return the kind in plain words, lower case} */
    public String label() {
        return label;
    }
}
