package iomtriage.api.needs;

/** What is known of a need. Not enough information is not "no need". */
public enum NeedState {
    IDENTIFIED("need identified"),
    NOT_IDENTIFIED("need not identified"),
    NOT_ENOUGH_INFORMATION("not enough information");

    private final String label;

    NeedState(String label) {
        this.label = label;
    }

    /** The state in plain words. */
    public String label() {
        return label;
    }
}
