package iomtriage.host.framework;

/** The embedded framework, or something in it, did not do what Casebook needs. */
public final class FrameworkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FrameworkException(String message) {
        super(message);
    }

    FrameworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
