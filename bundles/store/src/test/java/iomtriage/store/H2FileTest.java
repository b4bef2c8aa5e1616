package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.trail.ReadOnlyTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in H2's file in the moment in which somebody is answered: what a kill would leave. H2 finds the newest state of
 * a file that was not closed by reading what it wrote last; once it begins to use space in the middle again, that is harder,
 * and there were versions that found an older one.
 */
class H2FileTest {

    private static final int ENTRIES = 150;
    private static final int MANY = 4_000;
    private static final int OPENINGS = 20;

    @TempDir
    Path folder;

    @Test
    void everyEntryIsInTheFileWhenItIsAcknowledgedAlsoWhereOldSpaceIsUsedAgain() throws IOException, SQLException {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        // Space is used again after so many milliseconds, not only after the usual 45 seconds.
        place.execute("SET RETENTION_TIME 50");
        try (Database database = new Database(Dialect.H2, place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            for (int i = 0; i < ENTRIES; i++) {
                AuditEntry entry = journal.append(JournalContract.draft(
                        "S-" + i, Action.PERSON_VIEWED, "{\"text\":\"" + "x".repeat(800) + "\"}"));

                assertThat(asAKillWouldLeaveIt()).isEqualTo(new ChainVerdict.Intact(entry.number(), entry.hash()));
            }
        }
    }

    /** Each entry is written as a part of the file of its own, and most of it is of no use a moment later. */
    @Test
    void theFileGrowsWithWhatIsInItAndNotWithEveryWrite() throws Exception {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        place.execute("SET RETENTION_TIME 50");
        try (Database database = new Database(Dialect.H2, place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            for (int i = 0; i < MANY; i++) {
                journal.append(JournalContract.draft("S-" + i, Action.PERSON_VIEWED, "{}"));
            }

            assertThat(Files.size(folder.resolve("store.mv.db")) / MANY)
                    .as("bytes of the file for an entry")
                    .isLessThan(2_000);
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        }
    }

    /** Settings change, or it is killed: H2 does not close the file and tidies nothing. */
    @Test
    void theFileDoesNotGrowWhereTheStoreIsOpenedAgainAndAgain() throws Exception {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        place.execute("SET RETENTION_TIME 50");
        try (Connection keptOpen = place.source().getConnection()) {
            for (int opened = 0; opened < OPENINGS; opened++) {
                try (Database database = new Database(Dialect.H2, place.source(), 2);
                        JdbcJournal journal = new JdbcJournal(database)) {
                    for (int i = 0; i < MANY / OPENINGS; i++) {
                        journal.append(JournalContract.draft("S-" + i, Action.PERSON_VIEWED, "{}"));
                    }
                }
            }

            assertThat(keptOpen.isClosed()).isFalse();
            assertThat(Files.size(folder.resolve("store.mv.db")) / MANY)
                    .as("bytes of the file for an entry")
                    .isLessThan(2_000);
        }
    }

    /** A cancelled list, a server that stops: Java closes a file on which an interrupted thread reads or writes. */
    @Test
    void whoIsInterruptedReadsAndWritesToTheEndAndIsInterruptedAfterwards() throws Exception {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        try (Database database = new Database(Dialect.H2, place.source(), 2)) {
            JdbcServiceState state = new JdbcServiceState(database);
            state.keep("name", "first");
            List<String> read = new ArrayList<>();
            List<Boolean> interrupted = new ArrayList<>();
            Thread caller = new Thread(() -> {
                Thread.currentThread().interrupt();
                state.keep("name", "second");
                interrupted.add(Thread.currentThread().isInterrupted());
                read.add(state.kept("name").orElseThrow());
                interrupted.add(Thread.interrupted());
            });
            caller.start();
            caller.join();

            assertThat(read).containsExactly("second");
            assertThat(interrupted).containsExactly(true, true);
            state.keep("name", "third");
            assertThat(state.kept("name")).contains("third");
        }
    }

    /** Whatever comes in the middle of whatever. */
    @Test
    void interruptsAtAnyMomentCostNobodyTheirEntry() throws Exception {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        try (Database database = new Database(Dialect.H2, place.source(), 4)) {
            JdbcServiceState state = new JdbcServiceState(database);
            state.keep("first", "");
            List<Throwable> refused = new CopyOnWriteArrayList<>();
            List<Thread> callers = new ArrayList<>();
            for (int caller = 0; caller < 3; caller++) {
                String name = "caller-" + caller;
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 100; i++) {
                        state.keep(name, "text " + i);
                        Thread.interrupted();
                    }
                });
                thread.setUncaughtExceptionHandler((any, why) -> refused.add(why));
                thread.start();
                callers.add(thread);
            }
            while (callers.stream().anyMatch(Thread::isAlive)) {
                callers.forEach(Thread::interrupt);
                Thread.sleep(1);
            }

            assertThat(refused).isEmpty();
            for (int caller = 0; caller < 3; caller++) {
                assertThat(state.kept("caller-" + caller)).contains("text 99");
            }
        }
    }

    private ChainVerdict asAKillWouldLeaveIt() throws IOException, SQLException {
        Files.copy(folder.resolve("store.mv.db"), folder.resolve("left.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        TestDatabase left = TestDatabases.at(
                Dialect.H2, "jdbc:h2:file:" + folder.resolve("left").toAbsolutePath());
        try (ReadOnlyTrail trail = ReadOnlyTrail.of(Dialect.H2, left.readOnly())) {
            return trail.verify(entry -> {});
        }
    }
}
