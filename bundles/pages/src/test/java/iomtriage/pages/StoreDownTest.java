package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AsynchronousAuditLog;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.Journal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while people work, and comes back. */
class StoreDownTest {

    /** How long the pool may take to notice that the database is back. */
    private static final int SECONDS = 20;

    @TempDir
    Path folder;

    @Test
    void listsStayReadableDecisionsAreRefusedNothingIsLostAndNothingNeedsARestart() throws Exception {
        try (TestSite site = new TestSite(folder, 60)) {
            TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
            assertThat(browser.send("/person/decide", accept("simulated-20")).status())
                    .isEqualTo(303);
            browser.get("/list");

            site.databaseGoes();

            Response list = browser.get("/list");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.text()).contains("simulated-20", "accepted");
            Response refused = browser.send("/person/decide", accept("simulated-21"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text()).contains("Nothing can be recorded at the moment", "nothing was recorded");

            site.databaseComesBack();

            Response recorded = browser.send("/person/decide", accept("simulated-21"));
            for (int i = 0; i < SECONDS && recorded.status() == 503; i++) {
                Thread.sleep(1_000);
                recorded = browser.send("/person/decide", accept("simulated-21"));
            }
            assertThat(recorded.status()).isEqualTo(303);
            assertThat(site.reviews.currentStandings().standings())
                    .containsEntry(new SubjectId("simulated-20"), Standing.ACCEPTED)
                    .containsEntry(new SubjectId("simulated-21"), Standing.ACCEPTED);
            site.later.close();
            assertThat(site.journal.search(AuditQuery.newest(50)))
                    .as("the reading of the list while the store was down is on record, too")
                    .anyMatch(entry -> entry.content().action() == Action.LIST_VIEWED);
            assertThat(site.journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        }
    }

    @Test
    void whatIsSafeIsNotDeniedByThePageThatFollowsIt() throws Exception {
        try (TestSite site = new TestSite(folder, 60)) {
            TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
            Response decided = browser.send("/person/decide", accept("simulated-20"));
            assertThat(decided.status()).isEqualTo(303);

            site.databaseGoes();

            Response next = browser.get(decided.headers().get("Location"));
            assertThat(next.status()).isEqualTo(503);
            assertThat(next.text())
                    .contains("This page cannot be shown", "What you did just before is on record.")
                    .doesNotContain("othing was recorded", "Nothing can be recorded");
        }
    }

    @Test
    void aReadingOfTheListWhoseEntryMayBeWrittenIsNotWrittenTwice() throws Exception {
        try (TestSite site = new TestSite(folder, 60)) {
            AuditDraft draft = new AuditDraft(
                    site.clock.instant(), "supervisor", Action.LIST_VIEWED, Optional.empty(), "{\"page\":1}");
            AuditDraft other = new AuditDraft(
                    site.clock.instant(), "supervisor", Action.LIST_VIEWED, Optional.empty(), "{\"page\":2}");
            Journal silent = mock(Journal.class, delegatesTo(site.journal));
            // The first is written, but the store goes away before it says so; the second is not written at all.
            doAnswer(call -> {
                        site.journal.append(draft);
                        throw StoreUnavailableException.inDoubt(new SQLException());
                    })
                    .when(silent)
                    .append(draft);
            doThrow(StoreUnavailableException.inDoubt(new SQLException()))
                    .when(silent)
                    .append(other);
            try (AsynchronousAuditLog log = new AsynchronousAuditLog(silent)) {
                log.nowOrLater(draft);
                log.nowOrLater(other);
            }
            assertThat(site.journal.search(AuditQuery.newest(50)).stream()
                            .map(entry -> entry.content().detail())
                            .filter(detail -> detail.startsWith("{\"page\"")))
                    .containsExactlyInAnyOrder("{\"page\":1}", "{\"page\":2}");
        }
    }

    private static Map<String, String> accept(String reference) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "ref",
                reference,
                "lastSeen",
                "0",
                "choice",
                "ACCEPT",
                "reasons-ACCEPT",
                "needs-fit",
                "day",
                "1/6/2026"));
        form.put("rationale", "Discussed at the meeting; all four agencies agree.");
        form.put("confirmed", "yes");
        return form;
    }
}
