package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AsynchronousAuditLog;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.Journal;
import iomtriage.scoring.SimulatedPeople;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No entry, and nothing that happens to one, stops those that follow from being written. */
class AsynchronousAuditLogTest {

    private static final int SECONDS = 30;
    private static final String SCORES = "/api/v1/scores?as-of=2026-01-01";

    @TempDir
    Path folder;

    private TestApi site;

    @BeforeEach
    void open() {
        site = new TestApi(folder, 60);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aReferenceWithAZeroCharacterIsRefusedAndTheNextScoreIsOnRecord() throws InterruptedException {
        DescribedCalls calls = new DescribedCalls(site);
        String key = site.keys.issue(DemoUsers.SUPERVISOR);

        for (String reference : List.of("a\\u0000b", "a\\u0085b", "a\\tb")) {
            Response refused = calls.post(
                    SCORES, key, "{\"subject\":\"" + reference + "\",\"dateOfBirth\":\"1990-01-01\",\"sex\":\"MALE\"}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text())
                    .contains("\"field\":\"subject\"", "none of them a control character or invisible")
                    .doesNotContain(reference);
        }
        String record =
                new JsonCaseRecordWriter().toJson(SimulatedPeople.people(1, 5).get(0));
        assertThat(calls.post(SCORES, key, record).status()).isEqualTo(200);

        until(() -> site.journal.search(AuditQuery.newest(50)).stream()
                .anyMatch(entry -> entry.content().action() == Action.PERSON_SCORED));
        assertThat(ready().status()).isEqualTo(200);
    }

    @Test
    void anEntryThatCannotBeWrittenCostsItselfAndTheServiceSaysSo() throws InterruptedException {
        StringBuilder said = new StringBuilder();
        Logger logger = Logger.getLogger(AsynchronousAuditLog.class.getName());
        Handler handler = handler(said);
        logger.addHandler(handler);
        try {
            site.later.append(draft("{\"page\":1}"));
            site.later.append(draft("{\"name\":\"" + "Jo Bloggs ".repeat(20_000) + "\"}"));
            site.later.append(draft("{\"page\":2}"));

            until(() -> site.later.lost() == 1);
            until(() -> written(site).equals(List.of("{\"page\":1}", "{\"page\":2}")));
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(said.toString())
                .contains("could not be written and is lost", "LIST_VIEWED", "IllegalArgumentException")
                .doesNotContain("Jo Bloggs", "supervisor");
        assertThat(ready().status()).isEqualTo(503);
        assertThat(ready().text())
                .contains("\"trail\":\"down: entries of the audit trail could not be written, 1 of them.");
        assertThat(metrics()).contains("iomtriage_audit_entries_lost 1");
    }

    @Test
    void anErrorOfTheRuntimeIsSurvivedAndNothingIsWrittenTwice() throws InterruptedException {
        Journal failing = mock(Journal.class, delegatesTo(site.journal));
        doThrow(new NoClassDefFoundError("a class"))
                .doThrow(new StackOverflowError())
                .doThrow(new OutOfMemoryError("of a test"))
                .doAnswer(call -> site.journal.appendAll(call.getArgument(0)))
                .when(failing)
                .appendAll(anyList());
        try (AsynchronousAuditLog log = new AsynchronousAuditLog(failing)) {
            log.append(draft("{\"page\":1}"));
            log.append(draft("{\"page\":2}"));
            until(() -> written(site).size() == 2);
            assertThat(log.lost()).isZero();
            assertThat(log.isWriting()).isTrue();
        }
        assertThat(written(site)).containsExactly("{\"page\":1}", "{\"page\":2}");
    }

    @Test
    void whatFailsEveryTimeIsCountedAndThoseAfterItAreWritten() throws InterruptedException {
        Journal failing = mock(Journal.class, delegatesTo(site.journal));
        doThrow(new IllegalStateException("of a test"))
                .doThrow(new IllegalStateException("of a test"))
                .doThrow(new IllegalStateException("of a test"))
                .doThrow(new IllegalStateException("of a test"))
                .doAnswer(call -> site.journal.appendAll(call.getArgument(0)))
                .when(failing)
                .appendAll(anyList());
        try (AsynchronousAuditLog log = new AsynchronousAuditLog(failing)) {
            log.append(draft("{\"page\":1}"));
            log.append(draft("{\"page\":2}"));
            until(() -> written(site).equals(List.of("{\"page\":2}")));
            assertThat(log.lost()).isEqualTo(1);
        }
    }

    @Test
    void aStoreThatAnswersButTakesNothingIsNotTakenForReady() throws InterruptedException {
        Journal full = mock(Journal.class, delegatesTo(site.journal));
        doThrow(new StoreUnavailableException(new SQLException("The disk is full.")))
                .when(full)
                .appendAll(anyList());
        try (AsynchronousAuditLog log = new AsynchronousAuditLog(full)) {
            log.append(draft("{\"page\":1}"));
            until(() -> !log.isWriting());
            doThrow(new StoreUnavailableException(new SQLException("The disk is full.")))
                    .doAnswer(call -> site.journal.appendAll(call.getArgument(0)))
                    .when(full)
                    .appendAll(anyList());
            until(log::isWriting);
            assertThat(written(site)).containsExactly("{\"page\":1}");
        }
    }

    @Test
    void onceClosedItTakesNothing() {
        AsynchronousAuditLog log = new AsynchronousAuditLog(site.journal);
        log.close();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> log.append(draft("{}")));
        assertThat(log.isWriting()).isFalse();
    }

    private AuditDraft draft(String detail) {
        return new AuditDraft(site.clock.instant(), "supervisor", Action.LIST_VIEWED, Optional.empty(), detail);
    }

    /** Details of the lists viewed, oldest first. */
    private static List<String> written(TestApi site) {
        return site.journal.search(AuditQuery.newest(50)).stream()
                .filter(entry -> entry.content().action() == Action.LIST_VIEWED)
                .map(entry -> entry.content().detail())
                .sorted()
                .toList();
    }

    private Response ready() {
        return get("/health/ready");
    }

    private String metrics() {
        return get("/metrics").text();
    }

    private Response get(String address) {
        return site.front.answer(DescribedCalls.request("GET", address, Map.of(), InputStream.nullInputStream()));
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < SECONDS * 20 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Handler handler(StringBuilder said) {
        return new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord line) {
                said.append(formatter.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
