package iomtriage.records.internal.cursor;

import java.io.IOException;

/** Says that a record must be read by the stricter way. There is one of it, without a trace: {@code RecordParser} catches it. */
public final class NotPlainException extends IOException {

    static final NotPlainException INSTANCE = new NotPlainException();

    private static final long serialVersionUID = 1;

    private NotPlainException() {
        super("The record holds something unusual.");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
