package iomtriage.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database to test with.
 *
 * @param url its address
 * @param source makes connections that may do anything
 */
record TestDatabase(Dialect dialect, String url, DataSource source) {

    /** A connection that can only read. */
    Connection readOnly() throws SQLException {
        return DriverManager.getConnection(
                ReadOnlyAddress.of(url), dialect == Dialect.H2 ? "iomtriage" : "postgres", "");
    }

    void execute(String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database could not be prepared for the test.", failed);
        }
    }
}
