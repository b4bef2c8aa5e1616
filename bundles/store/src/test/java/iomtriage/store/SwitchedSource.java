package iomtriage.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database that can be switched off: nobody is let in, and whoever was in loses the connection. */
final class SwitchedSource implements DataSource {

    private final DataSource source;
    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();
    private volatile boolean up = true;

    SwitchedSource(DataSource source) {
        this.source = source;
    }

    synchronized void switchOff() throws SQLException {
        up = false;
        for (Connection each : open) {
            each.close();
        }
        open.clear();
    }

    void switchOn() {
        up = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!up) {
            throw new SQLException("Connection refused");
        }
        return letIn(source.getConnection());
    }

    /** Whoever was at the door when it was switched off is not in. */
    private synchronized Connection letIn(Connection connection) throws SQLException {
        if (!up) {
            connection.close();
            throw new SQLException("Connection refused");
        }
        open.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
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
    public Logger getParentLogger() {
        return Logger.getLogger("");
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
