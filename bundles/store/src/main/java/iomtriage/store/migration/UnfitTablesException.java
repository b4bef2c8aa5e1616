package iomtriage.store.migration;

/** Tables that this version cannot use as they are. The message says why, and the way out. */
public final class UnfitTablesException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnfitTablesException(String message) {
        super(message);
    }

    UnfitTablesException(String message, Throwable cause) {
        super(message, cause);
    }
}
