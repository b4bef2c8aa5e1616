package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.key.JdbcApiKeys;
import iomtriage.store.migration.Migrations;
import iomtriage.store.trail.JdbcJournal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the trail promises, whatever the database. */
abstract class JournalContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");

    private DataSource source;
    private Database database;
    private JdbcJournal journal;

    abstract DataSource emptyDatabase();

    abstract Dialect dialect();

    @BeforeEach
    void open() {
        source = emptyDatabase();
        reopen();
    }

    private void reopen() {
        database = new Database(dialect(), source, 4);
        journal = new JdbcJournal(database);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(journal.search(AuditQuery.newest(10))).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackAfterARestart() {
        AuditEntry written = journal.append(draft("S-1", Action.PERSON_VIEWED, "{\"text\":\"£ é 漢 \\\\ ' \\u0000\"}"));
        close();
        reopen();

        assertThat(journal.search(AuditQuery.newest(10))).containsExactly(written);
        assertThat(journal.verify()).isEqualTo(new ChainVerdict.Intact(1, written.hash()));
    }

    @Test
    void reviewEntriesOfAPersonComeOldestFirstAndWithoutOthers() {
        AuditEntry first = journal.append(draft("S-1", Action.DECIDED, "{}"));
        journal.append(draft("S-2", Action.DECIDED, "{}"));
        journal.append(draft("S-1", Action.PERSON_VIEWED, "{}"));
        AuditEntry second = journal.append(draft("S-1", Action.WITHDRAWN, "{}"));

        assertThat(journal.reviewsOf(new SubjectId("S-1"))).containsExactly(first, second);
        List<Long> after = new ArrayList<>();
        journal.reviewsAfter(1, entry -> after.add(entry.number()));
        assertThat(after).containsExactly(2L, 4L);
    }

    @Test
    void reviewEntriesComeAFewAtATimeAndNoneTwice() {
        for (int i = 0; i < 5; i++) {
            journal.append(draft("S-" + i, Action.DECIDED, "{}"));
            journal.append(draft("S-" + i, Action.PERSON_VIEWED, "{}"));
        }
        List<Long> fed = new ArrayList<>();

        assertThat(journal.reviewsAfter(0, 2, entry -> fed.add(entry.number()))).isEqualTo(3);
        assertThat(journal.reviewsAfter(3, 2, entry -> fed.add(entry.number()))).isEqualTo(7);
        assertThat(journal.reviewsAfter(7, 2, entry -> fed.add(entry.number()))).isEqualTo(10);
        assertThat(journal.reviewsAfter(10, 2, entry -> fed.add(entry.number())))
                .isEqualTo(10);
        assertThat(fed).containsExactly(1L, 3L, 5L, 7L, 9L);
    }

    @Test
    void whatTheServiceMustRememberIsReplacedAndKeptOverARestart() {
        String large = "{\"text\":\"£ é 漢 ' \"}".repeat(20_000);
        JdbcServiceState state = new JdbcServiceState(database);
        assertThat(state.kept("position")).isEmpty();
        state.keep("position", "1");
        state.keep("request", large);
        state.keep("position", "2");
        close();
        reopen();

        assertThat(new JdbcServiceState(database).kept("position")).contains("2");
        assertThat(new JdbcServiceState(database).kept("request")).contains(large);
    }

    @Test
    void aClockThatIsSetBackOrForthPutsNoEntryBeforeTheOneBeforeIt() {
        List<AuditEntry> written = new ArrayList<>();
        for (long off : new long[] {0, 86_400, -86_400, -1, 400_000_000, 0}) {
            written.add(journal.append(new AuditDraft(
                    NOON.plusSeconds(off), "u-1", Action.DECIDED, Optional.of(new SubjectId("S-1")), "{}")));
        }

        assertThat(written).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(journal.reviewsOf(new SubjectId("S-1"))).containsExactlyElementsOf(written);
        assertThat(numbers(AuditQuery.newest(10))).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(journal.appendAfter(5, draft("S-1", Action.DECIDED, "{}"))).isEqualTo(new Appended.Overtaken(6));
        assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
    }

    @Test
    void whoeverHasNotSeenTheNewestReviewEntryIsOvertaken() {
        Appended first = journal.appendAfter(0, draft("S-1", Action.DECIDED, "{}"));

        assertThat(first).isInstanceOf(Appended.Written.class);
        assertThat(journal.appendAfter(0, draft("S-1", Action.DECIDED, "{}"))).isEqualTo(new Appended.Overtaken(1));
        assertThat(journal.appendAfter(1, draft("S-1", Action.DECIDED, "{}"))).isInstanceOf(Appended.Written.class);
    }

    @Test
    void ofManyWhoDecideTheSameCaseAtOnceExactlyOneIsWritten() throws Exception {
        List<Appended> answers = inParallel(
                40, each -> journal.appendAfter(0, draft("S-" + each % 4, Action.DECIDED, "{\"by\":" + each + "}")));

        assertThat(answers.stream().filter(Appended.Written.class::isInstance)).hasSize(4);
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(4));
    }

    @Test
    void twoProcessesOnOneDatabaseKeepOneChain() throws Exception {
        try (Database other = new Database(dialect(), source, 4);
                JdbcJournal otherJournal = new JdbcJournal(other)) {
            inParallel(
                    200,
                    each -> new Appended.Written((each % 2 == 0 ? journal : otherJournal)
                            .append(draft("S-" + each, Action.PERSON_VIEWED, "{}"))));
        }

        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(200));
    }

    @Test
    void aSearchFindsByPersonUserActionAndTimeAndPagesBackwards() {
        for (int i = 0; i < 30; i++) {
            journal.append(new AuditDraft(
                    NOON.plusSeconds(i),
                    "u-" + i % 3,
                    i % 2 == 0 ? Action.LIST_VIEWED : Action.PERSON_VIEWED,
                    i % 2 == 0 ? Optional.empty() : Optional.of(new SubjectId("S-" + i % 5)),
                    "{}"));
        }

        AuditQuery everything = AuditQuery.newest(500);
        assertThat(numbers(new AuditQuery(
                        Optional.of(NOON.plusSeconds(10)),
                        Optional.of(NOON.plusSeconds(20)),
                        Optional.of("u-1"),
                        Optional.empty(),
                        Optional.empty(),
                        Long.MAX_VALUE,
                        500)))
                .containsExactly(20L, 17L, 14L, 11L);
        assertThat(numbers(new AuditQuery(
                        everything.from(),
                        everything.until(),
                        everything.userId(),
                        Optional.of(Action.PERSON_VIEWED),
                        Optional.of(new SubjectId("S-1")),
                        20,
                        2)))
                .containsExactly(12L, 2L);
    }

    @Test
    void anEntryThatNoDatabaseCouldHoldIsRefusedAndHarmsNobodyElse() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> journal.append(draft("S\0", Action.PERSON_VIEWED, "{}")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> journal.append(draft("S-1", Action.PERSON_VIEWED, "x".repeat(100_001))));
        assertThat(journal.append(draft("S-1", Action.PERSON_VIEWED, "x".repeat(100_000)))
                        .number())
                .isEqualTo(1);
    }

    @Test
    void sqlInEveryFieldIsOnlyText() {
        String nasty = "'; DROP TABLE audit_entry; --";

        AuditEntry written = journal.append(new AuditDraft(
                NOON, nasty, Action.PERSON_VIEWED, Optional.of(new SubjectId(nasty)), "{\"a\":\"" + nasty + "\"}"));

        assertThat(journal.search(new AuditQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(nasty),
                        Optional.empty(),
                        Optional.of(new SubjectId(nasty)),
                        Long.MAX_VALUE,
                        10)))
                .containsExactly(written);
    }

    @Test
    void aTamperedEntryIsFoundAndNamed() throws SQLException {
        for (int i = 0; i < 5; i++) {
            journal.append(draft("S-" + i, Action.DECIDED, "{}"));
        }

        execute(unlocked("UPDATE audit_entry SET detail = '{\"choice\":\"ACCEPT\"}' WHERE number = 3"));

        assertThat(journal.verify())
                .isEqualTo(new ChainVerdict.Broken(3, "Audit entry 3 was changed after it was written."));
    }

    @Test
    void aTrailCutOffAtTheEndIsFound() throws SQLException {
        for (int i = 0; i < 5; i++) {
            journal.append(draft("S-" + i, Action.DECIDED, "{}"));
        }

        execute(unlocked("DELETE FROM audit_entry WHERE number > 3"));

        assertThat(journal.verify())
                .isEqualTo(
                        new ChainVerdict.Broken(4, "Audit entry 4 is missing: the trail was cut off after entry 3."));
    }

    @Test
    void tablesOfANewerVersionAreRefused() throws SQLException {
        journal.append(draft("S-1", Action.DECIDED, "{}"));
        execute(List.of("INSERT INTO schema_step (version, name, checksum) VALUES (99, 'later', 0)"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Migrations(dialect().name(), dialect().tag()).apply(source))
                .withMessageContaining("made by a newer version (step 99;");
    }

    @Test
    void aStepEditedAfterItRanIsRefused() throws SQLException {
        journal.append(draft("S-1", Action.DECIDED, "{}"));
        execute(List.of("UPDATE schema_step SET checksum = checksum + 1 WHERE version = 1"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Migrations(dialect().name(), dialect().tag()).apply(source))
                .withMessageContaining("Step 1 (audit_trail) of the tables was edited after it ran.");
    }

    @Test
    void aKeyIsFoundUntilItIsRevokedAndKeptOnlyAsAHash() throws SQLException {
        JdbcApiKeys keys = new JdbcApiKeys(database, new SecureRandom());
        User application = User.of("case-system")
                .name("Case system")
                .agency(Agency.POLICE)
                .area("north")
                .role(Role.PRACTITIONER)
                .build();

        String first = keys.issue(application);
        String second = keys.issue(application);

        assertThat(keys.find(first)).isEmpty();
        assertThat(keys.find(second)).contains(application);
        assertThat(allOf("SELECT hash FROM api_key")).doesNotContain(second).hasSize(1);
        keys.revoke(application.id());
        assertThat(keys.find(second)).isEmpty();
    }

    final void execute(List<String> statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Whoever tampers with the file of a database gets past what the database itself refuses. */
    List<String> unlocked(String sql) {
        return List.of(sql);
    }

    final JdbcJournal journal() {
        return journal;
    }

    private List<String> allOf(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private List<Long> numbers(AuditQuery query) {
        return journal.search(query).stream().map(AuditEntry::number).toList();
    }

    static AuditDraft draft(String subject, Action action, String detail) {
        return new AuditDraft(NOON, "u-1", action, Optional.of(new SubjectId(subject)), detail);
    }

    private interface Step {
        Appended run(int number);
    }

    private static List<Appended> inParallel(int count, Step step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Appended>> running = IntStream.range(0, count)
                    .mapToObj(each -> threads.submit(() -> step.run(each)))
                    .toList();
            List<Appended> answers = new ArrayList<>();
            for (Future<Appended> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
