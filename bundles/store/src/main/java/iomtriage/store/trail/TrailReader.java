package iomtriage.store.trail;

import iomtriage.reviews.audit.ChainCheck;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.StoredEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the whole trail in order, a few rows at a time: whatever its length, and whatever the driver would keep in memory.
 * Others may go on appending and erasing meanwhile: it is read as it stood at one moment.
 */
final class TrailReader {

    /** A row holds at most 100,000 characters of detail, so that this many fit in any heap. */
    private static final int ROWS_AT_ONCE = 250;

    private static final String NEXT = EntryRows.SELECT + " WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY";

    private static final String BEYOND = "SELECT MIN(e.number) FROM audit_entry e"
            + " WHERE e.number > (SELECT h.number FROM audit_head h WHERE h.id = 1)";

    private final Connection connection;

    TrailReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Checks every entry up to the newest.
     *
     * @param also is fed every entry, too, the wrong ones included
     */
    ChainVerdict verify(Consumer<StoredEntry> also) throws SQLException {
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return verdict(also);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(usual);
        }
    }

    private ChainVerdict verdict(Consumer<StoredEntry> also) throws SQLException {
        Optional<Head> newest = Head.ifNoted(connection);
        ChainCheck check = new ChainCheck();
        Consumer<StoredEntry> checked = check::accept;
        long last = each(newest.map(Head::number).orElse(Long.MAX_VALUE), checked.andThen(also));
        if (newest.isEmpty()) {
            return new ChainVerdict.Broken(
                    last,
                    "The note of which entry is the newest is gone, so that nobody can tell whether entries after "
                            + last + " are missing.");
        }
        ChainVerdict verdict = check.verdict(newest.get().number(), newest.get().hash());
        return verdict instanceof ChainVerdict.Intact ? beyond().orElse(verdict) : verdict;
    }

    /** An entry and the note of it are written together: whatever lies beyond the note was put in. */
    private Optional<ChainVerdict> beyond() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BEYOND);
                ResultSet row = select.executeQuery()) {
            row.next();
            long number = row.getLong(1);
            return row.wasNull()
                    ? Optional.empty()
                    : Optional.of(new ChainVerdict.Broken(
                            number,
                            "Audit entry " + number + " was put in after the one that was noted as the newest."));
        }
    }

    /** Feeds every entry up to a number; returns the last one's. */
    private long each(long upTo, Consumer<StoredEntry> consumer) throws SQLException {
        long last = Long.MIN_VALUE;
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            boolean more = true;
            while (more) {
                long before = last;
                last = page(select, last, upTo, consumer);
                more = last > before && last < upTo;
            }
        }
        return Math.max(last, 0);
    }

    private static long page(PreparedStatement select, long after, long upTo, Consumer<StoredEntry> consumer)
            throws SQLException {
        select.setLong(1, after);
        select.setInt(2, ROWS_AT_ONCE);
        long last = after;
        try (ResultSet rows = select.executeQuery()) {
            while (last < upTo && rows.next()) {
                StoredEntry entry = EntryRows.stored(rows);
                if (entry.number() <= upTo) {
                    consumer.accept(entry);
                }
                last = entry.number();
            }
        }
        return last;
    }
}
