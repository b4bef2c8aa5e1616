package iomtriage.store.trail;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.Seal;
import iomtriage.reviews.audit.StoredEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Audit entries as rows. */
public final class EntryRows {

    public static final String SELECT =
            "SELECT number, at_millis, user_id, action, subject, detail, salt, digest, erased_by,"
                    + " previous, hash FROM audit_entry";
    public static final String INSERT = "INSERT INTO audit_entry"
            + " (number, at_millis, user_id, action, subject, detail, salt, digest, previous, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The actions that put something on record, for an SQL {@code IN}: constants of ours, nobody's input. */
    static final String REVIEW_ACTIONS = Arrays.stream(Action.values())
            .filter(Action::isReview)
            .map(action -> "'" + action.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private EntryRows() {}

    public static void bind(PreparedStatement insert, StoredEntry entry) throws SQLException {
        insert.setLong(1, entry.number());
        insert.setLong(2, entry.atMillis());
        insert.setString(3, entry.userId());
        insert.setString(4, entry.action());
        insert.setString(5, entry.subject().orElse(null));
        insert.setString(6, entry.detail());
        insert.setString(7, entry.seal().salt().orElse(null));
        insert.setString(8, entry.seal().digest().orElse(null));
        insert.setString(9, entry.previous());
        insert.setString(10, entry.hash());
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        return AuditEntry.of(stored(row));
    }

    /** Reads a row as it stands, even where nobody wrote it so. */
    public static StoredEntry stored(ResultSet row) throws SQLException {
        long erasedBy = row.getLong(9);
        OptionalLong erased = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(erasedBy);
        return new StoredEntry(
                row.getLong(1),
                row.getLong(2),
                text(row, 3),
                text(row, 4),
                Optional.ofNullable(row.getString(5)),
                text(row, 6),
                new Seal(Optional.ofNullable(row.getString(7)), Optional.ofNullable(row.getString(8)), erased),
                text(row, 10),
                text(row, 11));
    }

    /** The tables allow no NULL here; anyone who changed them cannot stop the check by putting one in. */
    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
