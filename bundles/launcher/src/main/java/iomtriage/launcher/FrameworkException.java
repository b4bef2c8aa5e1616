package iomtriage.launcher;

/** The embedded framework, or something in it, did not do what the host needs. */
public final class FrameworkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FrameworkException(String message) {
        super(message);
    }

    FrameworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
