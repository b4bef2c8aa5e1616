package iomtriage.api.review;

/** Where a referral stands. It changes only by what people put on record. */
public enum Standing {
    UNDECIDED("undecided"),
    AWAITING_SECOND_PERSON("awaiting a second person"),
    ACCEPTED("accepted"),
    DECLINED("declined"),
    DEFERRED("deferred"),
    DATA_IS_WRONG("data is wrong"),
    STEPPED_DOWN("stepped down"),
    REMOVED("removed");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** The standing in plain words. */
    public String label() {
        return label;
    }

    /** The standing that a decision gives once it counts. */
    public static Standing after(Choice choice) {
        return switch (choice) {
            case ACCEPT, STAY, RE_ADMIT -> ACCEPTED;
            case DECLINE -> DECLINED;
            case DEFER -> DEFERRED;
            case DATA_IS_WRONG -> DATA_IS_WRONG;
            case STEP_DOWN -> STEPPED_DOWN;
            case REMOVE -> REMOVED;
        };
    }
}
