package iomtriage.store.trail;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.Database;
import iomtriage.store.Salts;
import iomtriage.store.StoreTrouble;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The audit trail in a database. Thread-safe. */
public final class JdbcJournal implements Journal, AutoCloseable {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final GroupCommit writer;

    /** @param database stays open when the journal is closed */
    public JdbcJournal(Database database) {
        this.database = database;
        this.writer = new GroupCommit(database, new Salts(new SecureRandom()));
    }

    @Override
    public AuditEntry append(AuditDraft draft) {
        return entry(writer.append(Append.of(draft, OptionalLong.empty())));
    }

    @Override
    public List<AuditEntry> appendAll(List<AuditDraft> drafts) {
        return writer
                .append(drafts.stream()
                        .map(draft -> Append.of(draft, OptionalLong.empty()))
                        .toList())
                .stream()
                .map(JdbcJournal::entry)
                .toList();
    }

    private static AuditEntry entry(Appended appended) {
        return ((Appended.Written) appended).entry();
    }

    @Override
    public Appended appendAfter(long lastSeen, AuditDraft draft) {
        return writer.append(Append.of(draft, OptionalLong.of(lastSeen)));
    }

    @Override
    public List<AuditEntry> reviewsOf(SubjectId subject) {
        return database.read(connection -> {
            List<AuditEntry> entries = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(EntryRows.SELECT
                    + " WHERE subject = ? AND action IN " + EntryRows.REVIEW_ACTIONS + " ORDER BY number")) {
                select.setString(1, subject.value());
                each(select, entries::add);
            }
            return entries;
        });
    }

    @Override
    public long reviewsAfter(long number, int most, Consumer<AuditEntry> each) {
        return database.read(connection -> {
            long newest = Head.now(connection).number();
            AtomicLong last = new AtomicLong(newest);
            long fed = newest > number
                    ? reviewsBetween(connection, number, newest, most, each.andThen(entry -> last.set(entry.number())))
                    : 0;
            return fed == most ? last.get() : newest;
        });
    }

    private static long reviewsBetween(
            Connection connection, long number, long newest, int most, Consumer<AuditEntry> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EntryRows.SELECT
                + " WHERE number > ? AND number <= ? AND erased_by IS NULL AND action IN " + EntryRows.REVIEW_ACTIONS
                + " ORDER BY number FETCH FIRST ? ROWS ONLY")) {
            select.setLong(1, number);
            select.setLong(2, newest);
            select.setInt(3, most);
            return each(select, each);
        }
    }

    @Override
    public List<AuditEntry> search(AuditQuery query) {
        return database.read(connection -> new AuditSearch(query).run(connection));
    }

    @Override
    public ChainVerdict verify() {
        return verify(Optional.empty());
    }

    /** Checks the whole trail, and that it still holds an entry that was noted down elsewhere. */
    public ChainVerdict verify(Optional<NotedEntry> noted) {
        return database.read(connection -> {
            NotedEntry.Search search = new NotedEntry.Search(noted);
            return search.verdict(new TrailReader(connection).verify(search));
        });
    }

    /** Whether the trail holds an entry that was noted down elsewhere. Quick: it is looked up, and nothing else is checked. */
    public boolean holds(NotedEntry noted) {
        return noted.number() == 0
                || database.read(connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement("SELECT hash FROM audit_entry WHERE number = ?")) {
                        select.setLong(1, noted.number());
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() && noted.hash().equals(row.getString(1));
                        }
                    }
                });
    }

    /** The newest entry, to be noted down elsewhere; number 0 while there is none. */
    public NotedEntry newest() {
        return database.read(connection -> {
            Head head = Head.now(connection);
            return new NotedEntry(head.number(), head.hash());
        });
    }

    /** Feeds every row; returns how many. */
    private static long each(PreparedStatement select, Consumer<AuditEntry> consumer) throws SQLException {
        select.setFetchSize(ROWS_AT_ONCE);
        long count = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                consumer.accept(EntryRows.read(rows));
                count++;
            }
        }
        return count;
    }

    /** Whether the database answers, and what is to be recorded is written. */
    public boolean reachable() {
        return trouble().isEmpty();
    }

    /** Why the store does not answer, with the way out; empty if it does. */
    public Optional<String> trouble() {
        if (!writer.isWriting()) {
            return Optional.of("entries cannot be written any more; the log says why");
        }
        try {
            return database.reading(connection -> connection.isValid(1))
                    ? Optional.empty()
                    : Optional.of(StoreTrouble.UNREACHABLE);
        } catch (SQLException | RuntimeException unreachable) {
            return Optional.of(StoreTrouble.of(unreachable));
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
