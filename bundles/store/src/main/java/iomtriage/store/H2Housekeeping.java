package iomtriage.store;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps H2's file from growing with every entry. Each commit is written as a part of the file of its own, which is used again once
 * nothing in it is; mostly a little is, for good. The thread of H2's that would write that little anew, so that the rest can be
 * used, is the one that must not run here (see {@link PooledConnections}), so this does what it does, now and then, between two writes.
 *
 * <p>H2 keeps old parts for 45 seconds by the clock, which never goes back for it: once the clock was set on and back, nothing is used again
 * until it is as late as it was, or the file is closed.
 *
 * <p>H2 has no statement for it, and its bundle does not export the way from a connection to its file: public methods of
 * H2 2.4, by reflection. An H2 that has none goes on without.
 */
final class H2Housekeeping {

    private static final System.Logger LOG = System.getLogger(H2Housekeeping.class.getName());

    /** How many writes come between: they leave some megabytes. */
    private static final int WRITES = 256;

    /** What is filled to so many per cent or more is left as it is: as H2 has it where a store is in use. */
    private static final int FILL_RATE = 50;

    /** How much is written anew at once: a part of a second. */
    private static final int MOST_BYTES = 4 << 20;

    private int writes;
    private boolean off;

    /** Counts a write. Whatever goes wrong here, what was written before is in the file. */
    void afterWrite(Connections connections) {
        // The first is one of them: where a store is opened again before so many were written, the file would grow all
        // the same.
        if (off || writes++ % WRITES != 0) {
            return;
        }
        try (Connection connection = connections.get()) {
            Object session = told(connection.unwrap(Connection.class), "getSession");
            Object file = told(told(told(session, "getDatabase"), "getStore"), "getMvStore");
            file.getClass().getMethod("compact", int.class, int.class).invoke(file, FILL_RATE, MOST_BYTES);
        } catch (SQLException | InvocationTargetException | RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The store's file could not be tidied; it is tried again later.",
                    failed);
        } catch (ReflectiveOperationException another) {
            off = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The store's file will grow more than it needs to: this version of H2 cannot be told to tidy it.",
                    another);
        }
    }

    private static Object told(Object of, String method) throws ReflectiveOperationException {
        return of.getClass().getMethod(method).invoke(of);
    }
}
