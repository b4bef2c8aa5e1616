package iomtriage.lists.caseload;

/** A caseload that was not taken. Its message says what is wrong and the way out; it holds no personal data. */
public final class CaseloadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kind of reason. */
    public enum Reason {
        /** What was sent cannot be read. */
        MALFORMED,
        /** What was sent did not arrive whole. */
        BROKEN_OFF,
        /** There are more bytes or records than there may be. */
        TOO_LARGE,
        /** There is no record in it. */
        EMPTY,
        /** Records in it are wrong. */
        RECORDS,
        /** The service cannot take one now. */
        BUSY,
        /** The disk may be full. */
        NOT_KEPT
    }

    private final Reason reason;

    CaseloadRefusedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
