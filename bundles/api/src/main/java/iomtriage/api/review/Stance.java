package iomtriage.api.review;

/** Where an agency stands on a place for a person. */
public enum Stance {
    /** It speaks for a place. */
    SUPPORT("supports a place"),
    /** It speaks neither for nor against. */
    NEUTRAL("neutral"),
    /** It speaks against a place. */
    OPPOSE("opposes a place");

    private final String label;

    Stance(String label) {
        this.label = label;
    }

    /** {@return the stance in plain words} */
    public String label() {
        return label;
    }
}
