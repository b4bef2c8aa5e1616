package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database fails in the moment of a commit: whoever waits is told what is true. */
class CommitInDoubtTest {

    private static final int ATTEMPTS = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anEntryThatWasCommittedBeforeTheConnectionBrokeIsAcknowledged(Dialect dialect) {
        on(dialect, (database, journal) -> {
            journal.append(JournalContract.draft("S-1", Action.PERSON_VIEWED, "{}"));
            database.atTheNextCommit(FailingCommits.Fault.BREAKS_AFTER);

            AuditEntry entry = journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}"));

            assertThat(entry.number()).isEqualTo(2);
            assertThat(journal.search(AuditQuery.newest(10))).hasSize(2).first().isEqualTo(entry);
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anEntryThatWasNotCommittedIsSaidNotToBeRecordedAndCanBeSentAgain(Dialect dialect) {
        on(dialect, (database, journal) -> {
            database.atTheNextCommit(FailingCommits.Fault.BREAKS_BEFORE);

            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}")))
                    .withMessageContaining("nothing was recorded")
                    .matches(unavailable -> !unavailable.mayBeRecorded());

            assertThat(journal.search(AuditQuery.newest(10))).isEmpty();
            assertThat(journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}"))
                            .number())
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whileTheDatabaseStaysAwayNobodyIsToldThatNothingWasRecorded(Dialect dialect) {
        on(dialect, (database, journal) -> {
            database.atTheNextCommit(FailingCommits.Fault.GOES_AWAY_AFTER);

            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}")))
                    .withMessage("The store went away while this was being recorded, so it cannot be told whether it"
                            + " was. Once the store can be reached, look at what is on record before you do it again.")
                    .matches(StoreUnavailableException::mayBeRecorded);

            database.comeBack();
            waitFor(journal);
            assertThat(journal.search(AuditQuery.newest(10))).hasSize(1);
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anErrorOfTheRuntimeStopsNobodyFromWritingAndWhoeverWaitsIsToldWhatIsTrue(Dialect dialect) {
        on(dialect, (database, journal) -> {
            database.atTheNextCommit(FailingCommits.Fault.ERROR_AFTER);
            assertThat(journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}"))
                            .number())
                    .isEqualTo(1);

            database.atTheNextCommit(FailingCommits.Fault.ERROR_BEFORE);
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> journal.append(JournalContract.draft("S-2", Action.DECIDED, "{}")))
                    .matches(unavailable -> !unavailable.mayBeRecorded());

            assertThat(journal.append(JournalContract.draft("S-3", Action.DECIDED, "{}"))
                            .number())
                    .isEqualTo(2);
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
            assertThat(journal.reachable()).isTrue();
        });
    }

    /** The pool takes a moment to notice that the database is back. */
    private static void waitFor(JdbcJournal journal) {
        boolean back = false;
        for (int attempt = 0; attempt < ATTEMPTS && !back; attempt++) {
            // Waits for a connection by itself, up to two seconds.
            back = journal.reachable();
        }
        assertThat(back).isTrue();
    }

    private void on(Dialect dialect, BiConsumer<FailingCommits, JdbcJournal> test) {
        FailingCommits failing = new FailingCommits(emptyDatabase(dialect));
        try (Database database = new Database(dialect, failing.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            // Tables are made with commits of their own.
            assertThat(journal.search(AuditQuery.newest(1))).isEmpty();
            test.accept(failing, journal);
        }
    }

    private DataSource emptyDatabase(Dialect dialect) {
        return dialect == Dialect.H2 ? TestDatabases.h2(folder.resolve("store")) : TestDatabases.postgres();
    }
}
