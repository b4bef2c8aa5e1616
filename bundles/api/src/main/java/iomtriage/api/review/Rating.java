package iomtriage.api.review;

/** How much attention someone who is on needs now, the most first. */
public enum Rating {
    RED("red"),
    AMBER("amber"),
    GREEN("green");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    /** The rating in plain words. */
    public String label() {
        return label;
    }
}
