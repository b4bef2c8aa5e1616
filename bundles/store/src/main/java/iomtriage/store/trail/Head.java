package iomtriage.store.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The newest entry, as noted beside the trail.
 *
 * @param number its number, 0 if the trail is empty
 * @param hash its hash
 */
public record Head(long number, String hash) {

    /** Reads it and keeps everybody else from appending until the transaction ends. */
    public static Head locked(Connection connection) throws SQLException {
        return locked(connection, 0);
    }

    /** @param seconds how long to wait for the lock; 0 for as long as the database does */
    static Head locked(Connection connection, int seconds) throws SQLException {
        return read(connection, "SELECT number, hash FROM audit_head WHERE id = 1 FOR UPDATE", seconds)
                .orElseThrow(Head::gone);
    }

    static Head now(Connection connection) throws SQLException {
        return ifNoted(connection).orElseThrow(Head::gone);
    }

    /** The same; empty if someone removed the note. */
    static Optional<Head> ifNoted(Connection connection) throws SQLException {
        return read(connection, "SELECT number, hash FROM audit_head WHERE id = 1", 0);
    }

    private static SQLException gone() {
        return new SQLException("The note of the newest audit entry is gone. Restore the table audit_head.");
    }

    private static Optional<Head> read(Connection connection, String sql, int seconds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (seconds > 0) {
                statement.setQueryTimeout(seconds);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Head(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    public void write(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE audit_head SET number = ?, hash = ? WHERE id = 1")) {
            statement.setLong(1, number);
            statement.setString(2, hash);
            statement.executeUpdate();
        }
    }
}
