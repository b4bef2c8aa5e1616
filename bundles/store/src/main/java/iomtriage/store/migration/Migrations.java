package iomtriage.store.migration;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Brings tables up to date: runs each step that was not run yet, once, in order, and notes it. Refuses tables made by a
 * newer version, and steps that were edited after they ran.
 */
public final class Migrations {

    private static final String MAKE_TABLE = "CREATE TABLE IF NOT EXISTS schema_step ("
            + "version INTEGER NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL, checksum BIGINT NOT NULL)";
    private static final String MAKE_LOCK = "INSERT INTO schema_step (version, name, checksum)"
            + " SELECT 0, 'lock', 0 WHERE NOT EXISTS (SELECT version FROM schema_step WHERE version = 0)";

    /** ISO/IEC 9075-2: access rule violation, as PostgreSQL tells apart who may not do something. */
    private static final String NO_RIGHT = "42501";

    private final String database;
    private final List<Migration> migrations;

    /** @param tag marks the steps meant for this database alone */
    public Migrations(String database, String tag) {
        this(database, MigrationFiles.forDatabase(tag));
    }

    Migrations(String database, List<Migration> migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /**
     * Applies what is missing. Where two processes start at once, one waits for the other: a connection of its own holds the
     * lock, because H2 commits, and so lets go of its locks, at every change of a table.
     *
     * @param source makes the two connections; one that serves only one at a time would wait for itself
     * @throws UnfitTablesException if the tables do not fit this version, saying why
     */
    public void apply(DataSource source) throws SQLException {
        if (!isUpToDate(source)) {
            applyMissing(source);
        }
    }

    /** Found out by reading alone: an account that may not change tables can use those that are up to date. */
    private boolean isUpToDate(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Map<Integer, Long> applied;
            // Looked up first: H2 writes an error of its own into a file beside the store.
            if (!isThere(connection)) {
                return false;
            }
            try {
                applied = applied(connection);
            } catch (SQLException notOurs) {
                return false;
            }
            check(applied);
            return missing(applied).isEmpty();
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = 'schema_step'")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private Optional<Migration> missing(Map<Integer, Long> applied) {
        return migrations.stream()
                .filter(each -> !applied.containsKey(each.version()))
                .findFirst();
    }

    private void applyMissing(DataSource source) throws SQLException {
        try (Connection guard = source.getConnection();
                Connection connection = source.getConnection()) {
            guard.setAutoCommit(false);
            connection.setAutoCommit(false);
            lockable(guard);
            lock(guard);
            try {
                runMissing(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                guard.rollback();
            }
        } catch (SQLException failed) {
            if (NO_RIGHT.equals(failed.getSQLState())) {
                throw notAllowed(failed);
            }
            throw failed;
        }
    }

    private UnfitTablesException notAllowed(SQLException refused) {
        return new UnfitTablesException(
                "The " + database
                        + " tables are missing or of an older version, and this account may not make or change"
                        + " them. Start this version once with the account that owns them.",
                refused);
    }

    /**
     * Refuses tables that are not exactly of this version, and changes nothing.
     *
     * @throws UnfitTablesException if the tables do not fit this version, saying why
     */
    public void check(Connection connection) throws SQLException {
        Map<Integer, Long> applied = applied(connection);
        check(applied);
        Optional<Migration> missing = missing(applied);
        if (missing.isPresent()) {
            throw new UnfitTablesException("The " + database + " tables were made by an older version (step "
                    + missing.get().version() + " of " + newest()
                    + " was never run on them). Use the program of that version, or start this version's service on the store"
                    + " once: it brings them up to date.");
        }
    }

    private int newest() {
        return migrations.stream().mapToInt(Migration::version).max().orElse(0);
    }

    private void runMissing(Connection connection) throws SQLException {
        Map<Integer, Long> applied = applied(connection);
        check(applied);
        for (Migration migration : migrations) {
            if (!applied.containsKey(migration.version())) {
                run(connection, migration);
            }
        }
    }

    /** Makes the table of steps with the row that is locked; anyone who comes second finds both there. */
    private static void lockable(Connection connection) throws SQLException {
        for (String sql : List.of(MAKE_TABLE, MAKE_LOCK)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                connection.commit();
            } catch (SQLException race) {
                connection.rollback();
                if (NO_RIGHT.equals(race.getSQLState())) {
                    throw race;
                }
                // Another process made it between the look and the making; if not, the lock fails next and says why.
            }
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet marker =
                        statement.executeQuery("SELECT version FROM schema_step WHERE version = 0 FOR UPDATE")) {
            if (!marker.next()) {
                throw new SQLException("The table schema_step has lost its row 0. Restore it.");
            }
        }
    }

    private static Map<Integer, Long> applied(Connection connection) throws SQLException {
        Map<Integer, Long> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT version, checksum FROM schema_step WHERE version > 0")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getLong(2));
            }
        }
        return applied;
    }

    private void check(Map<Integer, Long> applied) {
        int newest = newest();
        for (Map.Entry<Integer, Long> step : applied.entrySet()) {
            if (step.getKey() > newest) {
                throw new UnfitTablesException(
                        "The " + database + " tables were made by a newer version (step " + step.getKey()
                                + "; this version knows " + newest + "). Run that version, or restore a backup.");
            }
        }
        for (Migration migration : migrations) {
            Long checksum = applied.get(migration.version());
            if (checksum != null && checksum != checksum(migration)) {
                throw new UnfitTablesException("Step " + migration.version() + " (" + migration.name()
                        + ") of the tables was edited after it ran. Restore it, and add a new step instead.");
            }
        }
    }

    private static void run(Connection connection, Migration migration) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : migration.statements()) {
                statement.execute(sql);
            }
        }
        try (PreparedStatement note =
                connection.prepareStatement("INSERT INTO schema_step (version, name, checksum) VALUES (?, ?, ?)")) {
            note.setInt(1, migration.version());
            note.setString(2, migration.name());
            note.setLong(3, checksum(migration));
            note.executeUpdate();
        }
    }

    private static long checksum(Migration migration) {
        CRC32 sum = new CRC32();
        sum.update(migration.script().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
