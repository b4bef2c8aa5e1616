package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.Retention;
import iomtriage.reviews.personal.RetentionKind;
import iomtriage.store.erasure.JdbcRetention;
import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was kept long enough is erased, and nothing else. */
class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void onlyWhatIsPastItsPeriodIsErasedAndThatIsOnRecord(Dialect dialect) {
        TestDatabase place = TestDatabases.empty(dialect, folder);
        try (Database database = new Database(dialect, place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            add(journal, "2019-01-10", "OLD", Action.DECIDED);
            add(journal, "2019-02-10", "OLD", Action.OUTCOME_RECEIVED);
            add(journal, "2019-01-10", "STILL", Action.DECIDED);
            add(journal, "2019-01-10", "STILL", Action.PERSON_VIEWED);
            journal.append(
                    new AuditDraft(day("2019-01-10"), "u-1", Action.LIST_MADE, Optional.empty(), "{\"list\":1}"));
            add(journal, "2020-03-03", "STILL", Action.VIEW_ADDED);
            add(journal, "2023-03-03", "OLD", Action.PERSON_VIEWED);
            add(journal, "2023-03-01", "OLD", Action.PERSON_SCORED);
            JdbcRetention retention = new JdbcRetention(database);
            Map<RetentionKind, Map<String, Integer>> past = Map.of(
                    RetentionKind.DECISIONS, Map.of("OLD", 2),
                    RetentionKind.CONSULTATIONS, Map.of("OLD", 1, "STILL", 1));

            assertThat(retention.past(Retention.STANDARD, NOW)).isEqualTo(past);
            assertThat(journal.newest().number()).isEqualTo(8);
            assertThat(retention.erase(Retention.STANDARD, new Erasure(NOW, "dpo", "Yearly review")))
                    .isEqualTo(past);

            List<AuditEntry> entries = journal.search(AuditQuery.newest(100));
            assertThat(entries)
                    .filteredOn(entry -> entry.erasedBy().isPresent())
                    .extracting(AuditEntry::number)
                    .containsExactly(8L, 4L, 2L, 1L);
            assertThat(entries)
                    .filteredOn(entry -> entry.content().action() == Action.ERASED)
                    .extracting(entry -> DetailJson.read(entry.content().detail())
                            .path("rule")
                            .asText())
                    .containsExactly("CONSULTATIONS P3Y", "DECISIONS P6Y");
            assertThat(journal.verify())
                    .isInstanceOfSatisfying(
                            ChainVerdict.Intact.class,
                            intact -> assertThat(intact.erased()).isEqualTo(4));
            retention.erase(Retention.STANDARD, new Erasure(NOW, "dpo", "Again"));
            assertThat(journal.newest().number())
                    .as("nothing left, nothing said")
                    .isEqualTo(10);
            assertThat(retention
                            .past(rules(Period.ofYears(6), Period.ofMonths(1)), NOW)
                            .get(RetentionKind.CONSULTATIONS))
                    .isEqualTo(Map.of("OLD", 1));
        }
    }

    private static Retention rules(Period decisions, Period consultations) {
        return new Retention(Map.of(RetentionKind.DECISIONS, decisions, RetentionKind.CONSULTATIONS, consultations));
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static void add(JdbcJournal journal, String day, String subject, Action action) {
        journal.append(new AuditDraft(day(day), "u-1", action, Optional.of(new SubjectId(subject)), "{}"));
    }
}
