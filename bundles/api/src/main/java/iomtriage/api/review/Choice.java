package iomtriage.api.review;

/** What a supervisor may decide about a referral, or about someone who is on already. */
public enum Choice {
    /** The person is offered a place. */
    ACCEPT("accept"),
    /** The person is not offered a place. */
    DECLINE("decline"),
    /** It is decided later, by a day that is named. */
    DEFER("defer"),
    /** The record must be put right before anything is decided. */
    DATA_IS_WRONG("data is wrong"),
    /** Someone who is on stays on. */
    STAY("stay"),
    /** Someone who is on gives up the place and is still looked at by a day. */
    STEP_DOWN("step down"),
    /** Someone who is on leaves. */
    REMOVE("remove"),
    /** Someone who was stepped down or removed comes on again. */
    RE_ADMIT("re-admit");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    /** {@return whether it gives someone a place, or leaves it to them} */
    public boolean givesPlace() {
        return this == ACCEPT || this == STAY || this == RE_ADMIT;
    }

    /** {@return the choice in plain words, lower case} */
    public String label() {
        return label;
    }
}
