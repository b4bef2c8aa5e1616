package iomtriage.api.review;

/** What a supervisor may decide about a referral, or about someone who is on already. */
public enum Choice {
    ACCEPT("accept"),
    DECLINE("decline"),
    DEFER("defer"),
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

    /** Whether it gives someone a place, or leaves it to them. */
    public boolean givesPlace() {
        return this == ACCEPT || this == STAY || this == RE_ADMIT;
    }

    /** The choice in plain words. */
    public String label() {
        return label;
    }
}
