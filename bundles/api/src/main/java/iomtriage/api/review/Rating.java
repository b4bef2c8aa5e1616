package iomtriage.api.review;

/** How much attention someone who is on needs now, the most first. */
public enum Rating {
    /** Needs attention now. */
    RED("red"),
    /** Needs attention soon. */
    AMBER("amber"),
    /** Goes as it should. */
    GREEN("green");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    /** {@return the rating in plain words} */
    public String label() {
        return label;
    }
}
