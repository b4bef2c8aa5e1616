package iomtriage.store.trail;

import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.Dialect;
import iomtriage.store.ReadOnlyAddress;
import iomtriage.store.migration.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * The trail of a store that is opened only to be read: nothing is written, and no table is made or brought up to date. Not
 * thread-safe.
 */
public final class ReadOnlyTrail implements AutoCloseable {

    private final Connection connection;

    private ReadOnlyTrail(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens it.
     *
     * @param connection made with a {@link ReadOnlyAddress}; closed with the trail, or at once if this fails
     * @throws IllegalStateException if the tables are missing or not of this version, saying why
     */
    public static ReadOnlyTrail of(Dialect dialect, Connection connection) throws SQLException {
        try {
            new Migrations(dialect.name(), dialect.tag()).check(connection);
            return new ReadOnlyTrail(connection);
        } catch (SQLException | RuntimeException unfit) {
            connection.close();
            throw unfit;
        }
    }

    /** Number of the newest entry, as noted beside the trail; 0 if nothing is. */
    public long newest() throws SQLException {
        return Head.ifNoted(connection).map(Head::number).orElse(0L);
    }

    /**
     * Checks the whole trail.
     *
     * @param also is fed every entry in order, the wrong ones included
     */
    public ChainVerdict verify(Consumer<StoredEntry> also) throws SQLException {
        return new TrailReader(connection).verify(also);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
