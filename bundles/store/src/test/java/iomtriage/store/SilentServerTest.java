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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that keeps its connections and says nothing, as where its disk is slow or the network drops what is sent. */
@Timeout(90)
class SilentServerTest {

    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 20;

    @TempDir
    Path data;

    private PostgresServer server;
    private Database database;
    private JdbcJournal journal;

    @BeforeEach
    void open() {
        PostgresServer.skipWhereItCannotRun();
        server = PostgresServer.in(data);
        TestDatabase place = server.newDatabase("silent");
        database = new Database(
                place.dialect(),
                new PooledConnections(place.dialect(), place.source(), 2, PooledConnections.PATIENCE, SILENCE));
        journal = new JdbcJournal(database);
        append();
    }

    @AfterEach
    void close() {
        server.goOn();
        journal.close();
        database.close();
        server.stop();
    }

    private AuditEntry append() {
        return journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}"));
    }

    @Test
    void oneThatIsOnlySlowIsWaitedForAndWhatItTookIsAcknowledged() throws Exception {
        server.halt();
        CompletableFuture<AuditEntry> entry = CompletableFuture.supplyAsync(this::append);
        Thread.sleep(SILENCE.toMillis() / 2);
        assertThat(entry).isNotDone();
        server.goOn();

        assertThat(entry.get(20, TimeUnit.SECONDS).number()).isEqualTo(2);
        assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
    }

    @Test
    void oneThatStaysSilentIsGivenUpAndNobodyIsToldWhatIsNotSo() {
        server.halt();
        long start = System.nanoTime();
        StoreUnavailableException told = assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(this::append)
                .actual();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SILENCE.multipliedBy(10));
        server.goOn();
        for (int attempt = 0; attempt < ATTEMPTS && !journal.reachable(); attempt++) {
            // Waits for a connection by itself.
            continue;
        }

        int found = journal.search(AuditQuery.newest(10)).size();
        assertThat(told.mayBeRecorded() || found == 1)
                .as("what was said not to be recorded is not")
                .isTrue();
        assertThat(append().number()).isEqualTo(found + 1);
        assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
    }
}
