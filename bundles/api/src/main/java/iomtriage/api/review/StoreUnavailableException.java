package iomtriage.api.review;

/** The store cannot be reached, so nothing was recorded. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the store said */
    public StoreUnavailableException(Throwable cause) {
        super(
                "The store cannot be reached, so nothing was recorded. Try again in a minute;"
                        + " if it goes on, ask whoever runs the database.",
                cause);
    }
}
