package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.outcome.OutcomeReport;
import iomtriage.reviews.personal.Erasure;
import iomtriage.store.erasure.JdbcPersonalData;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a person was erased every page is still answered, and the audit trail says that something was erased. */
class ErasedPersonTest {

    private static final SubjectId GONE = new SubjectId("LEFT-THE-CASELOAD-7");

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder, 20);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void pagesThatReadTheTrailGoOnAndNameThePersonNoMore() {
        for (Action action : List.of(Action.DECIDED, Action.RATED, Action.OUTCOME_RECEIVED, Action.PERSON_VIEWED)) {
            site.journal.append(new AuditDraft(
                    site.clock.instant(), "sam", action, Optional.of(GONE), "{\"said\":\"of " + GONE.value() + "\"}"));
        }
        new JdbcPersonalData(site.database).erase(GONE, new Erasure(site.clock.instant(), "dpo", "Request 14"));
        site.outcomes.record(
                DemoUsers.SUPERVISOR,
                new OutcomeReport(new SubjectId("simulated-3"), "x", true, LocalDate.EPOCH, OptionalLong.empty()));

        TestSite.Browser auditor = site.signedInAs(DemoUsers.AUDITOR);
        String audit = auditor.get("/audit").text();
        assertThat(audit).contains("Personal data erased", "Erased: see entry 5", "Request 14");
        for (String page : List.of("/audit?action=DECIDED", "/audit?action=OUTCOME_RECEIVED", "/decisions")) {
            Response answer = auditor.get(page);
            assertThat(answer.status()).as(page).isIn(200, 403);
            assertThat(answer.text()).doesNotContain(GONE.value());
        }
        for (String page : List.of("/list", "/decisions", "/model")) {
            Response answer = site.signedInAs(DemoUsers.SUPERVISOR).get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.text()).doesNotContain(GONE.value());
        }
        assertThat(audit).doesNotContain(GONE.value());
    }
}
