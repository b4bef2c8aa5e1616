package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.witness.Witness;
import iomtriage.store.witness.WitnessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trail that is rewritten, cut off or emptied before the service starts, or under it while it runs. */
class TrailCheckerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private JdbcJournal journal(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve(name).toAbsolutePath());
        Database database = new Database(Dialect.H2, source, 2);
        JdbcJournal journal = new JdbcJournal(database);
        open.add(journal);
        open.add(database);
        return journal;
    }

    private static void write(JdbcJournal journal, int entries, String user) {
        for (int i = 0; i < entries; i++) {
            journal.append(new AuditDraft(CLOCK.instant(), user, Action.LIST_VIEWED, Optional.empty(), "{}"));
        }
    }

    private Optional<Witness> witness(String restored) throws IOException {
        return Optional.of(
                new Witness(folder.resolve("witness"), WitnessKey.open(folder.resolve("key")), restored, CLOCK));
    }

    /** Something that can be replaced while it is watched, as by a person who may change the database. */
    private static class Replaced implements TrailChecker.Trail {
        private JdbcJournal now;

        Replaced(JdbcJournal first) {
            now = first;
        }

        @Override
        public ChainVerdict verify(Optional<NotedEntry> noted) {
            return now.verify(noted);
        }

        @Override
        public boolean holds(NotedEntry noted) {
            return now.holds(noted);
        }

        @Override
        public NotedEntry newest() {
            return now.newest();
        }

        @Override
        public void restored(NotedEntry newest) {
            now.append(new AuditDraft(CLOCK.instant(), "s", Action.STORE_RESTORED, Optional.empty(), "{}"));
        }
    }

    @Test
    void aTrailThatIsReplacedUnderTheRunningServiceIsFoundWithOrWithoutAWitness() throws IOException {
        for (Optional<Witness> witness : List.of(witness(""), Optional.<Witness>empty())) {
            Replaced trail = new Replaced(journal("first" + witness.isPresent()));
            write(trail.now, 3, "u-1");
            TrailChecker checker = new TrailChecker(trail, witness);
            checker.check();
            write(trail.now, 2, "u-1");
            checker.look();
            assertThat(checker.verdict()).containsInstanceOf(ChainVerdict.Intact.class);

            trail.now = journal("other" + witness.isPresent());
            write(trail.now, 9, "u-2");
            checker.look();

            assertThat(checker.verdict())
                    .get()
                    .isInstanceOfSatisfying(
                            ChainVerdict.Broken.class,
                            broken -> assertThat(broken.finding()).contains("was rewritten"));
            assertThat(checker.refusal().isPresent()).isEqualTo(witness.isPresent());
            checker.close();
            Files.deleteIfExists(folder.resolve("witness"));
        }
    }

    @Test
    void itEndsOnceItIsClosedThoughTheDatabaseTookTheInterruptForItsOwn() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        TrailChecker.Trail interrupted = new Replaced(null) {
            @Override
            public ChainVerdict verify(Optional<NotedEntry> noted) {
                asked.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException taken) {
                    throw new IllegalStateException("The connection is closed.");
                }
                throw new IllegalStateException("Nobody closed it.");
            }
        };
        TrailChecker checker = new TrailChecker(interrupted, Optional.empty());
        Thread thread = new Thread(checker::run);
        thread.start();
        asked.await();

        checker.close();
        thread.interrupt();

        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void whatWasCutOffSinceTheLastNoteIsNotNotedAtTheStop() throws IOException {
        Replaced trail = new Replaced(journal("first"));
        write(trail.now, 5, "u-1");
        TrailChecker checker = new TrailChecker(trail, witness(""));
        checker.check();
        trail.now = journal("emptied");

        checker.close();

        TrailChecker next = new TrailChecker(trail, witness(""));
        next.check();
        assertThat(next.verdict()).containsInstanceOf(ChainVerdict.Broken.class);
        next.close();
    }

    @Test
    void anEmptiedStoreTakesNothingEvenBeforeTheWholeIsCheckedUntilAPersonSaysSoAndThenThatIsOnTheTrail()
            throws IOException {
        Replaced trail = new Replaced(journal("first"));
        write(trail.now, 3, "u-1");
        TrailChecker before = new TrailChecker(trail, witness(""));
        assertThat(before.refusal()).as("nothing was ever noted").isEmpty();
        before.check();
        before.close();
        trail.now = journal("emptied");

        TrailChecker emptied = new TrailChecker(trail, witness(""));
        assertThat(emptied.refusal()).hasValueSatisfying(why -> assertThat(why).contains("Nothing is recorded until"));
        emptied.check();
        assertThat(emptied.refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("cut off or replaced", "witness.restored"));
        emptied.close();

        TrailChecker said = new TrailChecker(trail, witness("0:" + "0".repeat(64)));
        said.check();
        assertThat(said.refusal()).isEmpty();
        assertThat(trail.now.search(AuditQuery.newest(2)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().action()).isEqualTo(Action.STORE_RESTORED));
        said.close();

        TrailChecker after = new TrailChecker(trail, witness("0:" + "0".repeat(64)));
        after.check();
        assertThat(trail.now.search(AuditQuery.newest(2)))
                .as("said once, recorded once")
                .hasSize(1);
        after.close();
    }

    @Test
    void notesThatCannotBeReadLetNothingBeAdded() throws IOException {
        Files.writeString(folder.resolve("witness"), "2026-03-02T12:00:00Z 1:" + "a".repeat(64) + " forged\n");
        try (TrailChecker checker = new TrailChecker(new Replaced(journal("store")), witness(""))) {
            assertThat(checker.refusal())
                    .hasValueSatisfying(why -> assertThat(why).contains("is not a note that this key signed"));
        }
    }

    @Test
    void notesThatCannotBeReadNowSayNothingAgainstTheTrail() throws IOException {
        Path notes = folder.resolve("witness");
        JdbcJournal journal = journal("store");
        write(journal, 3, "u-1");
        Files.createDirectory(notes);
        try (TrailChecker checker = new TrailChecker(new Replaced(journal), witness(""))) {
            assertThatIOException().isThrownBy(checker::check);
            assertThat(checker.verdict()).isEmpty();
            assertThat(checker.refusal()).get().asString().contains("the notes of the audit trail cannot be read");
            Files.delete(notes);

            checker.check();

            assertThat(checker.verdict()).containsInstanceOf(ChainVerdict.Intact.class);
            assertThat(checker.refusal()).isEmpty();
            assertThat(witness("").orElseThrow().noted()).contains(journal.newest());
        }
    }

    @Test
    void aNoteThatCannotBeWrittenIsWrittenLaterAndKeepsNobodyFromDeciding() throws IOException {
        Path notes = folder.resolve("elsewhere").resolve("witness");
        Witness witness = new Witness(notes, WitnessKey.open(folder.resolve("key")), "", CLOCK);
        JdbcJournal journal = journal("store");
        write(journal, 3, "u-1");
        Files.createFile(notes.getParent());
        try (TrailChecker checker = new TrailChecker(new Replaced(journal), Optional.of(witness))) {
            assertThatIOException().isThrownBy(checker::check);
            assertThat(checker.verdict()).containsInstanceOf(ChainVerdict.Intact.class);
            assertThat(checker.refusal()).isEmpty();
            Files.delete(notes.getParent());

            checker.look();

            assertThat(witness.noted()).contains(journal.newest());
        }
    }

    @Test
    void anErrorOfTheRuntimeDoesNotLeaveTheTrailUncheckedForEver() throws InterruptedException {
        ChainVerdict intact = new ChainVerdict.Intact(0, "0".repeat(64));
        Iterator<Supplier<ChainVerdict>> answers = List.<Supplier<ChainVerdict>>of(
                        () -> {
                            throw new NoClassDefFoundError("a class of the driver");
                        },
                        () -> intact)
                .iterator();
        Replaced failing = new Replaced(journal("store")) {
            @Override
            public ChainVerdict verify(Optional<NotedEntry> noted) {
                return answers.next().get();
            }
        };

        try (TrailChecker checker = new TrailChecker(failing, Optional.empty())) {
            Thread running = new Thread(checker::run);
            running.setDaemon(true);
            running.start();
            for (int i = 0; i < 20 && checker.verdict().isEmpty(); i++) {
                Thread.sleep(1_000);
            }
            running.interrupt();
            assertThat(checker.verdict()).contains(intact);
        }
    }
}
