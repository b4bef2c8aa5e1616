package iomtriage.api.review;

/** Where a referral stands. It changes only by what people put on record. */
public enum Standing {
    /** Nothing was decided, or everything was withdrawn. */
    UNDECIDED("undecided"),
    /** A decision or its withdrawal counts only once a second person has approved it. */
    AWAITING_SECOND_PERSON("awaiting a second person"),
    /** The person has a place, or keeps it. */
    ACCEPTED("accepted"),
    /** The person was not offered a place. */
    DECLINED("declined"),
    /** It is to be decided later. */
    DEFERRED("deferred"),
    /** The record is to be put right first. */
    DATA_IS_WRONG("data is wrong"),
    /** The person gave up the place and is still looked at by a day. */
    STEPPED_DOWN("stepped down"),
    /** The person left. */
    REMOVED("removed");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** {@return the standing in plain words} */
    public String label() {
        return label;
    }

    /**
     * {@return the standing that a decision gives once it counts}
     *
     * @param choice what was decided
     */
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
