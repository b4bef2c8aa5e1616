package iomtriage.store.erasure;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.Chain;
import iomtriage.reviews.audit.ErasedEntries;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.reviews.personal.Erasure;
import iomtriage.store.Salts;
import iomtriage.store.Transaction;
import iomtriage.store.trail.EntryRows;
import iomtriage.store.trail.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Erases entries of the trail: what they say is deleted with the salt; who did what when stays, with the digests, and an entry that
 * says so is added in the same transaction.
 */
final class TrailErasure {

    /** Nobody else can add an entry meanwhile, so that there are not too many at once. */
    private static final int AT_ONCE = 2_000;

    private static final String ERASE = "UPDATE audit_entry SET subject = NULL, detail = '" + ErasedEntries.NOTHING
            + "', salt = NULL, erased_by = ? WHERE number = ?";

    private final Connection connection;
    private final Salts salts;
    private final Erasure erasure;
    private final Map<String, Object> detail;

    /** @param detail what the entry says of it */
    TrailErasure(Connection connection, Salts salts, Erasure erasure, Map<String, Object> detail) {
        this.connection = connection;
        this.salts = salts;
        this.erasure = erasure;
        this.detail = detail;
    }

    /** Erases all of them, some at a time: of those it is all, or none. There is an entry even if there are none. */
    void erase(SomeEntries entries) throws SQLException {
        int last = AT_ONCE;
        for (boolean first = true; first || last == AT_ONCE; first = false) {
            boolean evenNone = first;
            last = Transaction.run(connection, each -> some(entries, evenNone));
        }
    }

    private int some(SomeEntries entries, boolean evenNone) throws SQLException {
        Head head = Head.locked(connection);
        List<StoredEntry> chosen = new ArrayList<>();
        entries.each(connection, AT_ONCE, chosen::add);
        if (!chosen.isEmpty() || evenNone) {
            StoredEntry entry = Chain.link(head.number(), head.hash(), draft(chosen), salts.next());
            add(entry);
            empty(chosen, entry.number());
            new Head(entry.number(), entry.hash()).write(connection);
        }
        return chosen.size();
    }

    private AuditDraft draft(List<StoredEntry> chosen) {
        ErasedEntries erased = new ErasedEntries();
        chosen.forEach(erased::add);
        return new AuditDraft(erasure.at(), erasure.by(), Action.ERASED, Optional.empty(), erased.detail(detail));
    }

    private void add(StoredEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EntryRows.INSERT)) {
            EntryRows.bind(insert, entry);
            insert.executeUpdate();
        }
    }

    private void empty(List<StoredEntry> chosen, long by) throws SQLException {
        try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
            for (StoredEntry each : chosen) {
                erase.setLong(1, by);
                erase.setLong(2, each.number());
                erase.addBatch();
            }
            erase.executeBatch();
        }
    }
}
