package iomtriage.store;

import iomtriage.store.migration.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections of a program that does one thing and ends. Tables must be of this version. */
final class DirectConnections implements Connections {

    private final String url;
    private final Properties properties;

    /** H2 closes its file with the last connection: this one keeps it open. */
    private final Connection kept;

    DirectConnections(String url, Properties properties) throws SQLException {
        this.url = url;
        this.properties = properties;
        this.kept = get();
    }

    @Override
    public Connection get() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public void prepare() throws SQLException {
        Dialect dialect = Dialect.of(url);
        new Migrations(dialect.name(), dialect.tag()).check(kept);
    }

    @Override
    public void close() {
        try {
            kept.close();
        } catch (SQLException closedAlready) {
            return;
        }
    }
}
