package iomtriage.extracts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.extracts.rows.JdbcRows;
import iomtriage.extracts.rows.KeyedRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * A caseload from the queries of an extract, streamed: one pass over all tables at once, in one read-only transaction, so that they
 * agree with each other, and one person in memory. Thread-safe.
 */
public final class JdbcCaseSource extends ExtractSource {

    /** Gives connections, as a {@code DataSource}'s {@code getConnection} does. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections database;

    /** @param database where the mapping's queries are asked; a user that may only read is enough */
    public JdbcCaseSource(ExtractMapping mapping, Connections database) {
        super(mapping);
        this.database = database;
    }

    /** The people in the order of their keys. The stream holds a connection until it is closed. */
    @Override
    public Stream<CaseEntry> entries() {
        Connection connection = connection();
        try {
            begin(connection);
            return entries(table -> rows(table, connection)).onClose(() -> close(connection));
        } catch (RuntimeException failed) {
            close(connection);
            throw failed;
        }
    }

    private static KeyedRows rows(TableMapping table, Connection connection) throws IOException {
        if (table.query().isEmpty()) {
            throw new IOException("The mapping has no query for \"" + table.name()
                    + "\". Add \"query\" to that table, or read the extract from its files.");
        }
        return JdbcRows.of(table, connection);
    }

    private Connection connection() {
        try {
            return database.open();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static void begin(Connection connection) {
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static void close(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** A driver's own message may quote the address, with a password in it. */
    private static UncheckedIOException failure(SQLException failed) {
        return new UncheckedIOException(
                new IOException("The database cannot be reached, or refuses this user (SQL state "
                        + failed.getSQLState() + "). Check address, user and password."));
    }
}
