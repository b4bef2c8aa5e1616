package iomtriage.store;

import iomtriage.reviews.state.ServiceState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What the service must remember, in a database. Thread-safe. */
public final class JdbcServiceState implements ServiceState {

    private static final String REPLACE = "UPDATE service_state SET content = ? WHERE name = ?";

    private final Database database;

    public JdbcServiceState(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> kept(String name) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT content FROM service_state WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void keep(String name, String text) {
        database.write(connection -> Transaction.run(connection, each -> {
            if (write(each, REPLACE, name, text) == 0) {
                write(each, "INSERT INTO service_state (content, name) VALUES (?, ?)", name, text);
            }
            return name;
        }));
    }

    /** Keeps another text in place of one that is there, on a connection that commits by itself. */
    public static void replace(Connection connection, String name, String text) throws SQLException {
        write(connection, REPLACE, name, text);
    }

    private static int write(Connection connection, String sql, String name, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            statement.setString(2, name);
            return statement.executeUpdate();
        }
    }
}
