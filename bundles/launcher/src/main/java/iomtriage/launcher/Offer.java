package iomtriage.launcher;

/** Something that the host handed over, until it is closed. */
public interface Offer extends AutoCloseable {

    /** Takes it back. May be called again. */
    @Override
    void close();
}
