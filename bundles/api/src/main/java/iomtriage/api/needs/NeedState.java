package iomtriage.api.needs;

/** What is known of a need. Not enough information is not "no need". */
public enum NeedState {
    /** The section's score reaches its threshold. */
    IDENTIFIED("need identified"),
    /** The section was scored, below its threshold. */
    NOT_IDENTIFIED("need not identified"),
    /** There is no assessment, or none of the section, or it could not be scored. */
    NOT_ENOUGH_INFORMATION("not enough information");

    private final String label;

    NeedState(String label) {
        this.label = label;
    }

    /** {@return the state in plain words} */
    public String label() {
        return label;
    }
}
