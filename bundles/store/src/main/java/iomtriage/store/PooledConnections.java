package iomtriage.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import iomtriage.store.migration.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A pool, for a service. It may be opened while the database is down: tables are brought up to date once it answers. */
final class PooledConnections implements Connections {

    /** How long whoever asks waits for a connection before the store is said to be away. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a server may be silent: a network that fails without a word would otherwise be waited for without end. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /**
     * A PostgreSQL server may be set up to answer before a commit is on disk, and then forgets the last ones when it crashes.
     * A stricter setting than ours is left as it is.
     */
    private static final String COMMITS_REACH_THE_DISK = "SELECT CASE current_setting('synchronous_commit')"
            + " WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END";

    /**
     * By default a thread of H2's writes what was committed when nobody asked for it, and {@code CHECKPOINT SYNC}, which finds
     * nothing left to write, does not wait for that thread: it would answer before the bytes are in the file. Without a delay there
     * is no such thread, and whoever commits or flushes writes.
     */
    private static final String NOTHING_IS_WRITTEN_IN_THE_BACKGROUND = "SET WRITE_DELAY 0";

    private final Dialect dialect;
    private final ClosableSource source;
    private final HikariDataSource pool;
    private final int silenceMillis;

    /**
     * @param patience how long whoever asks waits for a connection, at least half a second
     * @param silence how long a server may be silent
     */
    PooledConnections(Dialect dialect, DataSource source, int most, Duration patience, Duration silence) {
        this.silenceMillis = (int) silence.toMillis();
        this.dialect = dialect;
        this.source = new ClosableSource(source);
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("iomtriage");
        configuration.setDataSource(this.source);
        configuration.setMaximumPoolSize(most);
        configuration.setConnectionTimeout(patience.toMillis());
        configuration.setValidationTimeout(patience.toMillis() / 2);
        // Below 0: the pool starts even while the database is down, and recovers by itself.
        configuration.setInitializationFailTimeout(-1);
        switch (dialect) {
            case H2 -> {
                configuration.setConnectionInitSql(NOTHING_IS_WRITTEN_IN_THE_BACKGROUND);
                configuration.setExceptionOverride(new ClosedByH2());
            }
            case POSTGRESQL -> configuration.setConnectionInitSql(COMMITS_REACH_THE_DISK);
        }
        pool = new HikariDataSource(configuration);
    }

    @Override
    public Connection get() throws SQLException {
        Connection connection = pool.getConnection();
        if (dialect == Dialect.POSTGRESQL) {
            connection.setNetworkTimeout(Runnable::run, silenceMillis);
        }
        return connection;
    }

    @Override
    public void prepare() throws SQLException {
        new Migrations(dialect.name(), dialect.tag()).apply(source);
    }

    @Override
    public void close() {
        pool.close();
        source.close();
    }
}
