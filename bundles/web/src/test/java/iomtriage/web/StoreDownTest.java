package iomtriage.web;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.referrals.audit.Action;
import iomtriage.referrals.audit.AuditQuery;
import iomtriage.referrals.audit.ChainVerdict;
import iomtriage.web.http.Response;
import java.nio.file.Path;
import java.util.Map;
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
            assertThat(site.desk.reviews().standings())
                    .containsEntry(new SubjectId("simulated-20"), Standing.ACCEPTED)
                    .containsEntry(new SubjectId("simulated-21"), Standing.ACCEPTED);
            site.later.close();
            assertThat(site.journal.search(AuditQuery.newest(50)))
                    .as("the reading of the list while the store was down is on record, too")
                    .anyMatch(entry -> entry.content().action() == Action.LIST_VIEWED);
            assertThat(site.journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        }
    }

    private static Map<String, String> accept(String reference) {
        Map<String, String> form = new TreeMap<>(
                Map.of("ref", reference, "lastSeen", "0", "choice", "ACCEPT", "reasons-ACCEPT", "needs-fit"));
        form.put("rationale", "Discussed at the meeting; all four agencies agree.");
        form.put("confirmed", "yes");
        return form;
    }
}
