package iomtriage.store.trail;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A search of the trail as SQL; every value is a parameter. */
final class AuditSearch {

    private final StringBuilder sql = new StringBuilder(EntryRows.SELECT).append(" WHERE number < ?");
    private final List<Object> values = new ArrayList<>();
    private final int most;

    AuditSearch(AuditQuery query) {
        values.add(query.before());
        query.from().map(Instant::toEpochMilli).ifPresent(from -> and("at_millis >= ?", from));
        query.until().map(Instant::toEpochMilli).ifPresent(until -> and("at_millis < ?", until));
        query.userId().ifPresent(user -> and("user_id = ?", user));
        query.action().map(Action::name).ifPresent(action -> and("action = ?", action));
        query.subject().map(SubjectId::value).ifPresent(subject -> and("subject = ?", subject));
        sql.append(" ORDER BY number DESC FETCH FIRST ? ROWS ONLY");
        most = query.most();
    }

    private void and(String condition, Object value) {
        sql.append(" AND ").append(condition);
        values.add(value);
    }

    List<AuditEntry> run(Connection connection) throws SQLException {
        List<AuditEntry> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            select.setInt(values.size() + 1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(EntryRows.read(rows));
                }
            }
        }
        return found;
    }
}
