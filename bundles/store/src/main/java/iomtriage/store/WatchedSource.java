package iomtriage.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Another source of connections, each of which is looked at before it is handed out. */
abstract class WatchedSource implements DataSource {

    private final DataSource source;

    WatchedSource(DataSource source) {
        this.source = source;
    }

    /** What is handed out in place of a connection that was opened. */
    abstract Connection watched(Connection opened) throws SQLException;

    @Override
    public Connection getConnection() throws SQLException {
        return watched(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return watched(source.getConnection(user, password));
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
