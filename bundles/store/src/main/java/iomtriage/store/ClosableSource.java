package iomtriage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The connections of a pool, all of which can be closed. A pool that is closed while it opens one lets go of that one without
 * closing it (HikariCP, ConcurrentBag), and H2 keeps its file, and the lock on it, as long as there is one.
 */
final class ClosableSource extends WatchedSource implements AutoCloseable {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ClosableSource(DataSource source) {
        super(source);
    }

    @Override
    Connection watched(Connection connection) throws SQLException {
        for (Connection each : open) {
            if (each.isClosed()) {
                open.remove(each);
            }
        }
        open.add(connection);
        if (closed) {
            connection.close();
            throw new SQLException("The store was closed while a connection to it was being opened.");
        }
        return connection;
    }

    /** Closes what is open, and from now on whatever is opened. */
    @Override
    public void close() {
        closed = true;
        for (Connection each : open) {
            try {
                each.close();
            } catch (SQLException failed) {
                // It is of no use any more, whatever is wrong with it.
                open.remove(each);
            }
        }
    }
}
