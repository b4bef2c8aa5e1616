package iomtriage.api.review;

/** Where an agency stands on a place for a person. */
public enum Stance {
    SUPPORT("supports a place"),
    NEUTRAL("neutral"),
    OPPOSE("opposes a place");

    private final String label;

    Stance(String label) {
        this.label = label;
    }

    /** The stance in plain words. */
    public String label() {
        return label;
    }
}
