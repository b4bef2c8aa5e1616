package iomtriage.store;

import iomtriage.api.review.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * A pool of connections to a database whose tables are up to date. Thread-safe. It may be opened while the database is
 * down: tables are brought up to date once it answers.
 */
public final class Database implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final Dialect dialect;
    private final Connections connections;
    /**
     * Where a write fails, on a full disk say, H2 closes the file a moment after it has let the next one write. What that one
     * writes follows on what is not there, and at the next opening H2 then takes the file for what it was some time before:
     * entries that were acknowledged would be gone. So that there is no next one, one at a time writes to H2.
     */
    private final Lock oneWriter = new ReentrantLock();

    private final Uninterrupted file = new Uninterrupted();
    private final H2Housekeeping housekeeping = new H2Housekeeping();

    private volatile boolean upToDate;
    private volatile boolean compactAtClose;

    /**
     * @param source makes connections; without a pool of its own
     * @param connections most connections at once
     */
    public Database(Dialect dialect, DataSource source, int connections) {
        this(dialect, source, connections, PooledConnections.PATIENCE);
    }

    /** @param patience how long whoever asks waits for a connection before the store is said to be away, at least half a second */
    public Database(Dialect dialect, DataSource source, int connections, Duration patience) {
        this(dialect, new PooledConnections(dialect, source, connections, patience, PooledConnections.SILENCE));
    }

    Database(Dialect dialect, Connections connections) {
        this.dialect = dialect;
        this.connections = connections;
    }

    /**
     * A database whose tables are of this version already, for a program of its own.
     *
     * @param properties what the driver is told beside the address
     * @throws SQLException if it cannot be opened
     * @throws IllegalStateException if the tables do not fit this version, saying why
     */
    public static Database at(String url, Properties properties) throws SQLException {
        Database database = new Database(Dialect.of(url), new DirectConnections(url, properties));
        try {
            database.bringUpToDate();
            return database;
        } catch (SQLException | RuntimeException unfit) {
            database.close();
            throw unfit;
        }
    }

    /** Which database it is. */
    public Dialect dialect() {
        return dialect;
    }

    /** A connection to tables that are up to date; the caller closes it. */
    private Connection connect() throws SQLException {
        if (!upToDate) {
            bringUpToDate();
        }
        return connections.get();
    }

    private synchronized void bringUpToDate() throws SQLException {
        if (!upToDate) {
            connections.prepare();
            upToDate = true;
        }
    }

    /** Reads with a connection; whatever the database says against it, the store is unavailable. */
    public <T> T read(Work<T> work) {
        try {
            return reading(work);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** Reads with a connection. */
    public <T> T reading(Work<T> work) throws SQLException {
        return dialect == Dialect.H2 ? file.call(() -> connected(work)) : connected(work);
    }

    private <T> T connected(Work<T> work) throws SQLException {
        try (Connection connection = connect()) {
            return work.on(connection);
        }
    }

    /** Writes with a connection; whatever the database says against it, the store is unavailable. */
    public <T> T write(Work<T> work) {
        try {
            return writing(work);
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** Writes with a connection. All that writes goes through here: H2 must have one writer at a time. */
    public <T> T writing(Work<T> work) throws SQLException {
        return dialect == Dialect.H2 ? file.call(() -> alone(work)) : connected(work);
    }

    private <T> T alone(Work<T> work) throws SQLException {
        oneWriter.lock();
        try {
            T result = connected(work);
            housekeeping.afterWrite(connections);
            return result;
        } finally {
            oneWriter.unlock();
        }
    }

    /** H2 commits to the operating system; this makes it reach the disk. PostgreSQL does so by itself. */
    public void flush(Connection connection) throws SQLException {
        if (dialect == Dialect.H2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            } catch (SQLException failed) {
                throw new CommitInDoubtException(failed);
            }
        }
    }

    /** H2 leaves what was deleted in its file until it needs the space: from now on the file is written anew at the close. */
    public void compactAtClose() {
        compactAtClose = dialect == Dialect.H2;
    }

    private void compact() {
        AtomicBoolean compacted = new AtomicBoolean();
        try {
            file.call(() -> {
                try (Connection connection = connections.get();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SHUTDOWN COMPACT");
                    compacted.set(true);
                }
                return compacted;
            });
        } catch (SQLException failed) {
            // A pool does not get back a connection that is open.
            if (!compacted.get()) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "What was erased may still be in the file of the store: the file could not be written anew.",
                        failed);
            }
        }
    }

    /** What to tell the caller who wanted something of the store. */
    public static StoreUnavailableException unavailable(Throwable failed) {
        return failed instanceof CommitInDoubtException
                ? StoreUnavailableException.inDoubt(failed)
                : new StoreUnavailableException(failed);
    }

    @Override
    public void close() {
        if (compactAtClose) {
            compact();
        }
        connections.close();
        file.close();
    }

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
