package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A database that goes away and comes back, with our process running all the time. */
abstract class OutageContract {

    private static final String NOTHING_WAS_RECORDED =
            "The store cannot be reached, so nothing was recorded. Try again in a minute;"
                    + " if it goes on, tell the database administrator.";
    private static final int ATTEMPTS = 20;

    /** An empty database that is there. */
    abstract TestDatabase database();

    abstract void goAway() throws SQLException;

    abstract void comeBack();

    @Test
    void aStoreThatIsAwayAtTheStartIsUsedOnceItComes() throws SQLException {
        TestDatabase place = database();
        goAway();
        try (Database database = new Database(place.dialect(), place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertNothingCanBeDone(journal);

            comeBack();

            assertThat(append(journal).number()).isEqualTo(1);
            assertThat(journal.reachable()).isTrue();
        }
    }

    @Test
    void aStoreThatGoesAwayAndComesBackIsUsedAgainWithoutARestartAndNothingIsLost() throws SQLException {
        TestDatabase place = database();
        try (Database database = new Database(place.dialect(), place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            AuditEntry before = append(journal);
            assertThat(journal.reachable()).isTrue();

            goAway();
            assertNothingCanBeDone(journal);
            assertThat(journal.reachable()).isFalse();

            comeBack();
            waitFor(journal);
            assertThat(journal.search(AuditQuery.newest(1))).containsExactly(before);
            assertThat(append(journal).number()).isEqualTo(2);
            assertThat(journal.verify())
                    .isInstanceOfSatisfying(
                            ChainVerdict.Intact.class,
                            intact -> assertThat(intact.entries()).isEqualTo(2));
        }
    }

    private static AuditEntry append(JdbcJournal journal) {
        return journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}"));
    }

    private static void assertNothingCanBeDone(JdbcJournal journal) {
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> append(journal))
                .withMessage(NOTHING_WAS_RECORDED)
                .matches(away -> !away.mayBeRecorded());
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> journal.reviewsOf(new SubjectId("S-1")));
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
}
