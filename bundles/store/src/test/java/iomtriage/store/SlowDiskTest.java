package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.trail.ReadOnlyTrail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 on a disk that takes its time: nobody is answered before their entry stays, and those who wait share one wait. */
class SlowDiskTest {

    private static final int PEOPLE = 20;
    private static final int EACH = 3;
    private static final int TRIES = 5;
    private static final long LONGER_THAN_H2_WAITS = 700;

    private final SlowDisk disk = new SlowDisk();

    @TempDir
    Path folder;

    @BeforeEach
    void register() {
        FilePath.register(disk);
    }

    @AfterEach
    void unregister() {
        FilePath.unregister(disk);
        SlowDisk.writeMillis = 5;
        SlowDisk.forceMillis = 150;
    }

    @Test
    void whatIsAcknowledgedStaysAndManyWhoWriteAtOnceWaitTogether() throws Exception {
        TestDatabase place = TestDatabases.at(Dialect.H2, "jdbc:h2:slow:" + folder.resolve("store"));
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (Database database = new Database(Dialect.H2, place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            journal.append(JournalContract.draft("S-0", Action.DECIDED, "{}"));
            int before = SlowDisk.FORCED.get();
            List<Future<Long>> last = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> people.submit(() -> append(journal, i)))
                    .toList();
            long newest = 0;
            for (Future<Long> each : last) {
                newest = Math.max(newest, each.get());
            }

            assertThat(newest).isEqualTo(1 + PEOPLE * EACH);
            assertThat(SlowDisk.FORCED.get() - before).isPositive().isLessThan(PEOPLE * EACH);
            assertThat(asAKillWouldLeaveIt())
                    .isInstanceOfSatisfying(
                            ChainVerdict.Intact.class,
                            intact -> assertThat(intact.entries()).isEqualTo(1 + PEOPLE * EACH));
        } finally {
            people.shutdownNow();
        }
    }

    /** After a pause H2 would write what was committed by itself, if it were let. */
    @Test
    void whatIsAcknowledgedStaysThoughItsWriterWasHeldUpBetweenCommitAndFlush() throws Exception {
        SlowDisk.forceMillis = 0;
        FailingCommits commits =
                new FailingCommits(TestDatabases.at(Dialect.H2, "jdbc:h2:slow:" + folder.resolve("store"))
                        .source());
        try (Database database = new Database(Dialect.H2, commits.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            journal.append(JournalContract.draft("S-0", Action.DECIDED, "{}"));
            SlowDisk.writeMillis = 100;
            for (int i = 1; i <= TRIES; i++) {
                Thread.sleep(LONGER_THAN_H2_WAITS);
                commits.atTheNextCommit(FailingCommits.Fault.HELD_UP_AFTER);
                long number = journal.append(JournalContract.draft("S-0", Action.DECIDED, "{}"))
                        .number();

                assertThat(asAKillWouldLeaveIt())
                        .isInstanceOfSatisfying(
                                ChainVerdict.Intact.class,
                                intact -> assertThat(intact.entries()).isEqualTo(number));
            }
        }
    }

    /** Where a write fails, H2 lets the next that waits write before it closes the file, and then finds neither again. */
    @Test
    void nobodyElseIsInH2WhileItWrites() throws Exception {
        SlowDisk.forceMillis = 0;
        TestDatabase place = TestDatabases.at(Dialect.H2, "jdbc:h2:slow:" + folder.resolve("store"));
        try (Database database = new Database(Dialect.H2, place.source(), 4);
                JdbcJournal journal = new JdbcJournal(database)) {
            JdbcServiceState state = new JdbcServiceState(database);
            state.keep("name", "before");
            SlowDisk.writeMillis = 1_000;
            int written = SlowDisk.BEGUN.get();
            CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> append(journal, 0));
            while (SlowDisk.BEGUN.get() == written) {
                Thread.sleep(1);
            }
            Thread second = new Thread(() -> state.keep("name", "after"));
            second.start();
            while (second.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }

            assertThat(second.getStackTrace())
                    .noneMatch(frame -> frame.getClassName().startsWith("org.h2."));
            SlowDisk.writeMillis = 0;
            second.join();
            assertThat(first.get()).isEqualTo(EACH);
            assertThat(state.kept("name")).contains("after");
        }
    }

    private static long append(JdbcJournal journal, int person) {
        AuditEntry entry = journal.append(JournalContract.draft("S-" + person, Action.DECIDED, "{}"));
        for (int i = 1; i < EACH; i++) {
            entry = journal.append(JournalContract.draft("S-" + person, Action.DECIDED, "{}"));
        }
        return entry.number();
    }

    private ChainVerdict asAKillWouldLeaveIt() throws Exception {
        Files.copy(folder.resolve("store.mv.db"), folder.resolve("left.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        TestDatabase left = TestDatabases.at(Dialect.H2, "jdbc:h2:file:" + folder.resolve("left"));
        try (ReadOnlyTrail trail = ReadOnlyTrail.of(Dialect.H2, left.readOnly())) {
            return trail.verify(entry -> {});
        }
    }
}
