package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.files.Sha256;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.Kept;
import iomtriage.store.erasure.JdbcPersonalData;
import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person can be erased from a store, and its trail still holds together, whatever the database. */
abstract class ErasureContract {

    static final SubjectId GONE = new SubjectId("CRN-7001");
    static final String TOLD = "told in confidence";

    private static final SubjectId OTHER = new SubjectId("CRN-70012");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Erasure ORDER = new Erasure(NOON, "dpo-1", "Request 2026/14, allowed by the controller");

    @TempDir
    Path folder;

    TestDatabase place;
    private Database database;
    private JdbcJournal journal;
    private JdbcPersonalData data;

    abstract Dialect dialect();

    @BeforeEach
    void fill() {
        place = TestDatabases.empty(dialect(), folder);
        open();
        add(Optional.of(GONE), Action.PERSON_VIEWED, "{}");
        add(Optional.of(GONE), Action.DECIDED, "{\"reason\":\"" + TOLD + "\"}");
        add(Optional.of(OTHER), Action.DECIDED, "{\"reason\":\"seen with CRN-7001, twice\"}");
        add(Optional.of(OTHER), Action.PERSON_VIEWED, "{}");
        add(Optional.empty(), Action.LIST_VIEWED, "{\"search\":\"CRN-7001\"}");
        add(Optional.empty(), Action.LIST_VIEWED, "{\"search\":\"CRN-70012\"}");
        add(Optional.of(GONE), Action.OUTCOME_RECEIVED, "{\"outcome\":\"any\"}");
    }

    private void open() {
        database = new Database(dialect(), place.source(), 4);
        journal = new JdbcJournal(database);
        data = new JdbcPersonalData(database);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    private AuditEntry add(Optional<SubjectId> subject, Action action, String detail) {
        return journal.append(new AuditDraft(NOON, "u-1", action, subject, detail));
    }

    private List<AuditEntry> all() {
        return journal.search(AuditQuery.newest(500));
    }

    private AuditEntry entry(long number) {
        return all().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void howMuchIsKeptIsCountedAndNothingChanged() {
        List<AuditEntry> before = all();

        assertThat(data.kept(GONE))
                .isEqualTo(new Kept(
                        Map.of(
                                Action.PERSON_VIEWED, 1,
                                Action.DECIDED, 1,
                                Action.LIST_VIEWED, 1,
                                Action.OUTCOME_RECEIVED, 1),
                        0,
                        List.of(3L)));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void whatWasSaidOfAPersonIsGoneAndTheTrailHoldsTogether() throws SQLException {
        String head = journal.newest().hash();
        Kept kept = data.kept(GONE);

        assertThat(data.erase(GONE, ORDER)).isEqualTo(kept);

        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.erased()).isEqualTo(4));
        assertThat(entry(7).hash()).as("no hash was made anew").isEqualTo(head);
        assertThat(texts()).noneMatch(text -> text.contains(TOLD) || text.equals(GONE.value()));
        assertThat(entry(2).content()).isEqualTo(new AuditDraft(NOON, "u-1", Action.DECIDED, Optional.empty(), "{}"));
        assertThat(entry(2).erasedBy()).isEqualTo(OptionalLong.of(8));
        assertThat(data.kept(GONE).isNothing()).isTrue();
        assertThat(data.kept(GONE).aboutOthers()).containsExactly(3L);
    }

    @Test
    void theErasureIsOnRecordAndNamesNobody() {
        data.erase(GONE, ORDER);

        AuditEntry erasure = entry(8);
        assertThat(erasure.content().userId()).isEqualTo("dpo-1");
        assertThat(erasure.content().action()).isEqualTo(Action.ERASED);
        assertThat(erasure.content().subject()).isEmpty();
        assertThat(erasure.content().detail()).doesNotContain("CRN");
        JsonNode detail = DetailJson.read(erasure.content().detail());
        assertThat(detail.path("authority").asText()).isEqualTo(ORDER.authority());
        assertThat(detail.path("entries").asInt()).isEqualTo(3);
        assertThat(detail.path("reference").asText())
                .isEqualTo(Sha256.hex(detail.path("salt").asText() + GONE.value()));
    }

    @Test
    void othersStayAsTheyWereAndTheTrailGoesOn() {
        List<AuditEntry> others = List.of(entry(3), entry(4), entry(6));

        data.erase(GONE, ORDER);
        close();
        open();
        AuditEntry next = add(Optional.of(GONE), Action.PERSON_VIEWED, "{}");

        assertThat(all()).containsAll(others).contains(next);
        assertThat(journal.reviewsOf(GONE)).isEmpty();
        List<Long> fed = new ArrayList<>();
        journal.reviewsAfter(0, each -> fed.add(each.number()));
        assertThat(fed).containsExactly(3L);
        assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(data.kept(GONE).total()).isEqualTo(1);
    }

    @Test
    void whatIsKeptOfTheListInViewNoLongerNamesThePerson() {
        JdbcServiceState state = new JdbcServiceState(database);
        state.keep("position", "7");
        state.keep(
                "request",
                "{\"by\":\"u-1\",\"nominations\":[{\"ref\":\"CRN-7001\"},{\"ref\":\"CRN-70012\"}],"
                        + "\"placements\":[{\"ref\":\"CRN-7001\"}]}");

        assertThat(data.erase(GONE, ORDER).requests()).isEqualTo(2);

        assertThat(state.kept("request"))
                .contains("{\"by\":\"u-1\",\"nominations\":[{\"ref\":\"CRN-70012\"}],\"placements\":[]}");
        assertThat(state.kept("position")).contains("7");
    }

    @Test
    void moreEntriesThanAreErasedAtOnceAreAllErased() {
        journal.appendAll(java.util.Collections.nCopies(
                4_500, new AuditDraft(NOON, "u-1", Action.PERSON_VIEWED, Optional.of(GONE), "{}")));

        data.erase(GONE, ORDER);

        assertThat(data.kept(GONE).isNothing()).isTrue();
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.erased()).isEqualTo(4_504));
    }

    @Test
    void whereNothingIsKeptNothingIsWritten() {
        assertThat(data.erase(new SubjectId("CRN-1"), ORDER).isNothing()).isTrue();
        assertThat(all()).hasSize(7);
    }

    @Test
    void anErasureWithoutAuthorityOrThatNamesThePersonIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Erasure(NOON, "dpo-1", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.erase(GONE, new Erasure(NOON, "dpo-1", "Request of CRN-7001")))
                .withMessageNotContaining("CRN-7001");
        assertThat(all()).hasSize(7);
    }

    @Test
    void whoeverDeletesWhatAnEntrySaysIsFound() throws SQLException {
        tamper("UPDATE audit_entry SET subject = NULL, detail = '{}', salt = NULL WHERE number = 2");
        assertThat(journal.verify())
                .isEqualTo(new ChainVerdict.Broken(
                        2, "Audit entry 2 has lost what it said, and no entry says that it was erased."));

        data.erase(GONE, ORDER);
        tamper("UPDATE audit_entry SET erased_by = 8 WHERE number = 2");
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(8));
    }

    @Test
    void aStoreFromBeforeThereWereSaltsIsUpgradedAndAPersonInItCanBeErased() throws SQLException {
        close();
        UnsaltedStore.inPlaceOf(place, List.of(GONE.value(), OTHER.value(), GONE.value()), TOLD);
        open();
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(3));
        String head = journal.newest().hash();
        add(Optional.of(GONE), Action.PERSON_VIEWED, "{}");

        data.erase(GONE, ORDER);

        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.erased()).isEqualTo(3));
        assertThat(entry(3).hash()).isEqualTo(head);
        assertThat(texts()).noneMatch(text -> text.contains(TOLD + GONE.value() + "\"") || text.equals(GONE.value()));
        tamper("UPDATE audit_entry SET user_id = 'u-9' WHERE number = 1");
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(5));
    }

    /** Whoever tampers with a database gets past what the database itself refuses. */
    private void tamper(String sql) throws SQLException {
        try (Connection connection = place.source().getConnection();
                Statement statement = connection.createStatement()) {
            if (dialect() == Dialect.POSTGRESQL) {
                statement.execute("ALTER TABLE audit_entry DISABLE TRIGGER ALL");
            }
            statement.execute(sql);
        }
    }

    private List<String> texts() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = place.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT subject, detail FROM audit_entry")) {
            while (rows.next()) {
                texts.add(Optional.ofNullable(rows.getString(1)).orElse(""));
                texts.add(rows.getString(2));
            }
        }
        return texts;
    }
}
