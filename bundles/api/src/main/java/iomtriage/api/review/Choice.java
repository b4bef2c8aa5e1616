package iomtriage.api.review;

/** What a supervisor may decide about a referral. */
public enum Choice {
    ACCEPT("accept"),
    DECLINE("decline"),
    DEFER("defer"),
    DATA_IS_WRONG("data is wrong");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    /** The choice in plain words. */
    public String label() {
        return label;
    }
}
