package iomtriage.store;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.StoredEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Audit entries as rows. */
final class EntryRows {

    static final String SELECT =
            "SELECT number, at_millis, user_id, action, subject, detail, previous, hash FROM audit_entry";
    static final String INSERT = "INSERT INTO audit_entry"
            + " (number, at_millis, user_id, action, subject, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    /** The actions that put something on record, for an SQL {@code IN}: constants of ours, nobody's input. */
    static final String REVIEW_ACTIONS = Arrays.stream(Action.values())
            .filter(Action::isReview)
            .map(action -> "'" + action.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private EntryRows() {}

    static void bind(PreparedStatement insert, AuditEntry entry) throws SQLException {
        AuditDraft content = entry.content();
        insert.setLong(1, entry.number());
        insert.setLong(2, content.at().toEpochMilli());
        insert.setString(3, content.userId());
        insert.setString(4, content.action().name());
        insert.setString(5, content.subject().map(SubjectId::value).orElse(null));
        insert.setString(6, content.detail());
        insert.setString(7, entry.previous());
        insert.setString(8, entry.hash());
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        AuditDraft content = new AuditDraft(
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                Action.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(SubjectId::new),
                row.getString(6));
        return new AuditEntry(row.getLong(1), content, row.getString(7), row.getString(8));
    }

    /** Reads a row as it stands, even where nobody wrote it so. */
    static StoredEntry stored(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                row.getLong(2),
                text(row, 3),
                text(row, 4),
                Optional.ofNullable(row.getString(5)),
                text(row, 6),
                text(row, 7),
                text(row, 8));
    }

    /** The tables allow no NULL here; anyone who changed them cannot stop the check by putting one in. */
    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
