package iomtriage.store.trail;

import iomtriage.reviews.audit.AuditEntry;
import iomtriage.store.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Tells afterwards whether a transaction whose commit failed has been committed. */
final class CommitLookup {

    private static final int PATIENCE_SECONDS = 2;

    private CommitLookup() {}

    /**
     * Whether an entry is in the trail for good. The newest entry's row is locked first: the transaction in doubt had locked
     * it, so that it has ended, one way or the other, once the lock is ours.
     */
    static boolean isCommitted(Connection connection, AuditEntry entry) throws SQLException {
        return Transaction.run(connection, each -> {
            Head.locked(each, PATIENCE_SECONDS);
            try (PreparedStatement select = each.prepareStatement("SELECT hash FROM audit_entry WHERE number = ?")) {
                select.setLong(1, entry.number());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getString(1).equals(entry.hash());
                }
            }
        });
    }
}
