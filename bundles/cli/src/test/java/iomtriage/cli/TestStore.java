package iomtriage.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.trail.ReadOnlyTrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A store to read, written by the service's own classes: H2 in a file, or a database of its own on a real PostgreSQL server.
 *
 * @param address what the command is given
 * @param source makes connections that may do anything
 */
record TestStore(Dialect dialect, String address, DataSource source) {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Only an erasure itself writes the entry about it. */
    static final List<Action> ACTIONS =
            Stream.of(Action.values()).filter(action -> action != Action.ERASED).toList();

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Started when it is first asked for; it ends with this process. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL's binaries are here, but the server did not start.", failed);
            }
        }
    }

    static TestStore empty(Dialect dialect, Path folder) {
        return dialect == Dialect.H2 ? h2(folder.resolve("store"), "iomtriage", "") : postgres();
    }

    static TestStore h2(Path file, String user, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file.toAbsolutePath());
        source.setUser(user);
        source.setPassword(password);
        return new TestStore(Dialect.H2, source.getURL(), source);
    }

    private static TestStore postgres() {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "Skipped: Maven Central's PostgreSQL binaries that this build names are for Linux on amd64 only.");
        String name = "audit" + COUNT.incrementAndGet();
        execute(Server.INSTANCE.getPostgresDatabase(), List.of("CREATE DATABASE " + name));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Server.INSTANCE.getJdbcUrl("postgres", name));
        return new TestStore(Dialect.POSTGRESQL, Server.INSTANCE.getJdbcUrl("postgres", name), source);
    }

    /** Entries of every kind, a second apart, about five people. */
    static List<AuditDraft> drafts(int count) {
        return IntStream.range(0, count).mapToObj(TestStore::draft).toList();
    }

    private static AuditDraft draft(int i) {
        Action action = ACTIONS.get(i % ACTIONS.size());
        return new AuditDraft(
                NOON.plusSeconds(i),
                "u-" + i % 3,
                action,
                i % 4 == 3 && !action.isReview() ? Optional.empty() : Optional.of(new SubjectId("S-" + i % 5)),
                "{\"text\":\"£ é 漢 " + i + "\"}");
    }

    /** Writes entries, and lets go of the store. */
    List<AuditEntry> write(List<AuditDraft> drafts) {
        try (Database database = new Database(dialect, source, 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            return journal.appendAll(drafts);
        }
    }

    /** Whoever tampers with a database gets past what the database itself refuses. */
    void tamper(String... statements) {
        if (dialect == Dialect.POSTGRESQL) {
            execute(source, List.of("ALTER TABLE audit_entry DISABLE TRIGGER ALL"));
        }
        execute(source, List.of(statements));
    }

    /** Changes tables themselves. */
    void tamperWithTables(String statement) {
        execute(source, List.of(statement));
    }

    /** The rows of the trail. */
    List<StoredEntry> rows() {
        List<StoredEntry> rows = new ArrayList<>();
        try (ReadOnlyTrail trail = ReadOnlyTrail.of(dialect, source.getConnection())) {
            trail.verify(rows::add);
        } catch (SQLException failed) {
            throw new IllegalStateException("The store could not be read for the test.", failed);
        }
        return rows;
    }

    /** Puts other entries in the place of those written, as somebody would who knows how the chain is made. */
    void replace(List<StoredEntry> entries) {
        tamper("DELETE FROM audit_entry");
        entries.forEach(this::insert);
        StoredEntry newest = entries.get(entries.size() - 1);
        tamper("UPDATE audit_head SET number = " + newest.number() + ", hash = '" + newest.hash() + "'");
    }

    /** Puts an entry in. */
    void insert(StoredEntry entry) {
        tamper("INSERT INTO audit_entry (number, at_millis, user_id, action, subject, detail, salt, digest, previous,"
                + " hash) VALUES (" + entry.number() + ", " + entry.atMillis() + ", '" + entry.userId() + "', '"
                + entry.action() + "', "
                + entry.subject().map(subject -> "'" + subject + "'").orElse("NULL") + ", '" + entry.detail() + "', '"
                + entry.seal().salt().orElseThrow() + "', '"
                + entry.seal().digest().orElseThrow() + "', '" + entry.previous() + "', '" + entry.hash() + "')");
    }

    private static void execute(DataSource source, List<String> statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The store could not be prepared for the test.", failed);
        }
    }
}
