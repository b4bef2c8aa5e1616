package iomtriage.evaluation;

/**
 * Thrown when figures were asked for that the data cannot give.
 *
 * <p>The message says what cannot be done, why, and the way out; the three are fields as well. It never quotes a row.
 */
public final class NotMeasurableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String why;
    private final String wayOut;

    /**
     * @param what what cannot be done, as in "Cannot evaluate"
     * @param why the fact that prevents it, without a full stop
     * @param wayOut what the caller can do about it, without a full stop
     */
    public NotMeasurableException(String what, String why, String wayOut) {
        super(what + ": " + why + ". " + wayOut + ".");
        this.what = what;
        this.why = why;
        this.wayOut = wayOut;
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    public String wayOut() {
        return wayOut;
    }
}
