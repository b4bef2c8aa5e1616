package iomtriage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** A database that can be switched off: nobody is let in, and whoever was in loses the connection. */
final class SwitchedSource extends WatchedSource {

    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();
    private volatile boolean up = true;

    SwitchedSource(DataSource source) {
        super(source);
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
        return super.getConnection();
    }

    /** Whoever was at the door when it was switched off is not in. */
    @Override
    synchronized Connection watched(Connection connection) throws SQLException {
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
}
