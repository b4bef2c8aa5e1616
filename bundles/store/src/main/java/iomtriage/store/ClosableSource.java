package iomtriage.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The connections of a pool, all of which can be closed. A pool that is closed while it opens one lets go of that one without
 * closing it (HikariCP, ConcurrentBag), and H2 keeps its file, and the lock on it, as long as there is one.
 */
final class ClosableSource implements DataSource, AutoCloseable {

    private final DataSource source;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ClosableSource(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return kept(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return kept(source.getConnection(user, password));
    }

    private Connection kept(Connection connection) throws SQLException {
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

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
