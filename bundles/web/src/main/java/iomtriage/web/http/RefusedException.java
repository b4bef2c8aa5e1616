package iomtriage.web.http;

/** A request that is answered with an error page or problem document. Its message is shown; it holds no personal data. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status HTTP status
     * @param message what is wrong and the way out
     */
    public RefusedException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
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
