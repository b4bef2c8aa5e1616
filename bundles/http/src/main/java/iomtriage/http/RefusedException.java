package iomtriage.http;

import java.util.Optional;

/** A request that is answered with an error page or problem document. Its message is shown; it holds no personal data. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Refusal> refusal;

    /**
     * @param status HTTP status
     * @param message what is wrong and the way out
     */
    public RefusedException(int status, String message) {
        this(status, Refusal.of(status), message);
    }

    /**
     * @param refusal the kind of reason
     * @param message what is wrong and the way out
     */
    public RefusedException(Refusal refusal, String message) {
        this(refusal.status(), Optional.of(refusal), message);
    }

    private RefusedException(int status, Optional<Refusal> refusal, String message) {
        super(message, null, false, false);
        this.status = status;
        this.refusal = refusal;
    }

    /** The kind of reason; empty if the request was sound, but cannot be answered as it is. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** Nobody is to learn whether the thing exists. */
    public static RefusedException notFound() {
        return new RefusedException(404, "There is nothing here, or nothing that you may see.");
    }
}
