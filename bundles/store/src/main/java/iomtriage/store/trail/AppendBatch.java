package iomtriage.store.trail;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.Chain;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.Salts;
import iomtriage.store.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several entries written in one transaction: all of them, or none. */
final class AppendBatch {

    private static final String NEWEST_REVIEW =
            "SELECT MAX(number) FROM audit_entry WHERE subject = ? AND action IN " + EntryRows.REVIEW_ACTIONS;

    private final Connection connection;
    private final Salts salts;
    private final Map<SubjectId, Long> newestReviews = new HashMap<>();
    private Head head;

    private AppendBatch(Connection connection, Salts salts) throws SQLException {
        this.connection = connection;
        this.salts = salts;
        this.head = Head.locked(connection);
    }

    /**
     * Writes and commits.
     *
     * @param answers filled, in the order of what was asked, before the commit: they hold once it is done
     */
    static void write(Connection connection, Salts salts, List<Append> appends, List<Appended> answers)
            throws SQLException {
        Transaction.run(connection, each -> {
            new AppendBatch(each, salts).write(appends, answers);
            return answers;
        });
    }

    private void write(List<Append> appends, List<Appended> answers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EntryRows.INSERT)) {
            for (Append append : appends) {
                answers.add(answer(append, insert));
            }
            insert.executeBatch();
        }
        head.write(connection);
    }

    private Appended answer(Append append, PreparedStatement insert) throws SQLException {
        if (append.lastSeen().isPresent()) {
            long newest = newestReview(append.draft().subject().orElseThrow());
            if (newest != append.lastSeen().getAsLong()) {
                return new Appended.Overtaken(newest);
            }
        }
        StoredEntry entry = Chain.link(head.number(), head.hash(), append.draft(), salts.next());
        EntryRows.bind(insert, entry);
        insert.addBatch();
        head = new Head(entry.number(), entry.hash());
        if (append.draft().action().isReview()) {
            newestReviews.put(append.draft().subject().orElseThrow(), entry.number());
        }
        return new Appended.Written(AuditEntry.of(entry));
    }

    /** Entries of this very batch count, too: they are not in the table yet. */
    private long newestReview(SubjectId subject) throws SQLException {
        Long inBatch = newestReviews.get(subject);
        if (inBatch != null) {
            return inBatch;
        }
        try (PreparedStatement select = connection.prepareStatement(NEWEST_REVIEW)) {
            select.setString(1, subject.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
