package iomtriage.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.store.migration.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * A pool of connections to a database whose tables are up to date. Thread-safe. It may be opened while the database is
 * down: tables are brought up to date once it answers.
 */
public final class Database implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * A PostgreSQL server may be set up to answer before a commit is on disk, and then forgets the last ones when it crashes.
     * A stricter setting than ours is left as it is.
     */
    private static final String COMMITS_REACH_THE_DISK = "SELECT CASE current_setting('synchronous_commit')"
            + " WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END";

    private final Dialect dialect;
    private final DataSource source;
    private final HikariDataSource pool;
    private volatile boolean upToDate;
    private volatile boolean compactAtClose;

    /**
     * @param source makes connections; without a pool of its own
     * @param connections most connections at once
     */
    public Database(Dialect dialect, DataSource source, int connections) {
        this.dialect = dialect;
        this.source = source;
        this.pool = new HikariDataSource(configuration(dialect, source, connections));
    }

    /**
     * A database by its address, for a program of its own.
     *
     * @param properties what the driver is told beside the address
     */
    public static Database at(String url, Properties properties) {
        return new Database(Dialect.of(url), new DriverDataSource(url, null, properties, null, null), 2);
    }

    /**
     * Refuses tables that are not exactly of this version.
     *
     * @param connection is closed
     * @throws IllegalStateException if the tables do not fit this version, saying why
     */
    public static void check(Dialect dialect, Connection connection) throws SQLException {
        try (connection) {
            new Migrations(dialect.name(), dialect.tag()).check(connection);
        }
    }

    private static HikariConfig configuration(Dialect dialect, DataSource source, int connections) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("iomtriage");
        configuration.setDataSource(source);
        configuration.setMaximumPoolSize(connections);
        configuration.setConnectionTimeout(PATIENCE.toMillis());
        configuration.setValidationTimeout(PATIENCE.toMillis() / 2);
        // Below 0: the pool starts even while the database is down, and recovers by itself.
        configuration.setInitializationFailTimeout(-1);
        switch (dialect) {
            case H2 -> configuration.setExceptionOverride(new ClosedByH2());
            case POSTGRESQL -> configuration.setConnectionInitSql(COMMITS_REACH_THE_DISK);
        }
        return configuration;
    }

    /** Which database it is. */
    public Dialect dialect() {
        return dialect;
    }

    /** A connection to tables that are up to date; the caller closes it. */
    Connection connect() throws SQLException {
        if (!upToDate) {
            bringUpToDate();
        }
        return pool.getConnection();
    }

    private synchronized void bringUpToDate() throws SQLException {
        if (!upToDate) {
            new Migrations(dialect.name(), dialect.tag()).apply(source);
            upToDate = true;
        }
    }

    /** Does something with a connection; whatever the database says against it, the store is unavailable. */
    <T> T with(Work<T> work) {
        try (Connection connection = connect()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** H2 commits to the operating system; this makes it reach the disk. PostgreSQL does so by itself. */
    void flush(Connection connection) throws SQLException {
        if (dialect == Dialect.H2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            } catch (SQLException failed) {
                throw new CommitInDoubtException(failed);
            }
        }
    }

    /** H2 leaves what was deleted in its file until it needs the space: from now on the file is written anew at the close. */
    void compactAtClose() {
        compactAtClose = dialect == Dialect.H2;
    }

    private void compact() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException failed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "What was erased may still be in the file of the store: the file could not be written anew.",
                    failed);
        }
    }

    /** What to tell the caller who wanted something of the store. */
    static StoreUnavailableException unavailable(Throwable failed) {
        return failed instanceof CommitInDoubtException
                ? StoreUnavailableException.inDoubt(failed)
                : new StoreUnavailableException(failed);
    }

    @Override
    public void close() {
        if (compactAtClose) {
            compact();
        }
        pool.close();
    }

    /** Something done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
