package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where something cannot be put on record, what somebody wrote is on the page that says so, and can be sent again. */
class NothingWrittenIsLostTest {

    private static final String WORDS = "Moved in with his sister on Monday; she & the officer agree <now>.";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    /** How long the pool may take to notice that the database is back. */
    private static final int SECONDS = 20;

    @TempDir
    Path folder;

    @Test
    void aDecisionThatCameWhileTheStoreWasDownIsSentAgainAsItWas() throws Exception {
        try (TestSite site = new TestSite(folder, 60)) {
            TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
            site.databaseGoes();

            Response refused = browser.send("/person/decide", accept("simulated-20", "0"));

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text())
                    .contains("she &amp; the officer agree &lt;now&gt;.", "action=\"/person/decide\"", "Try again");
            site.databaseComesBack();
            Response recorded = browser.post("/person/decide", hidden(refused));
            for (int i = 0; i < SECONDS && recorded.status() == 503; i++) {
                Thread.sleep(1_000);
                recorded = browser.post("/person/decide", hidden(recorded));
            }
            assertThat(recorded.status()).isEqualTo(303);
            assertThat(browser.get("/person/history?ref=simulated-20").text())
                    .contains("she &amp; the officer agree &lt;now&gt;.");
        }
    }

    @Test
    void whoeverComesSecondDecidesAgainWithWhatTheyEntered() {
        try (TestSite site = new TestSite(folder, 60)) {
            TestSite.Browser first = site.signedInAs(DemoUsers.SECOND);
            TestSite.Browser second = site.signedInAs(DemoUsers.SUPERVISOR);
            first.send("/person/decide", accept("simulated-21", "0"));

            Response overtaken = second.send("/person/decide", accept("simulated-21", "0"));

            assertThat(overtaken.status()).isEqualTo(409);
            Response form = second.send("/person/decide", hidden(overtaken));
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.text())
                    .contains("Decide on simulated-21", "she &amp; the officer agree &lt;now&gt;.")
                    .contains("value=\"ACCEPT\" checked");
            Map<String, String> again = accept("simulated-21", hidden(form).get("lastSeen"));
            assertThat(second.send("/person/decide", again).status()).isEqualTo(303);
            assertThat(site.reviews
                            .shown(DemoUsers.SUPERVISOR, new SubjectId("simulated-21"))
                            .entries())
                    .hasSize(2);
        }
    }

    @Test
    void aViewThatIsTooShortIsShownAgain() {
        try (TestSite site = new TestSite(folder, 60)) {
            TestSite.Browser browser = site.signedInAs(DemoUsers.PRACTITIONER);

            Response refused =
                    browser.send("/person/view", Map.of("ref", "simulated-22", "rationale", "Ask the landlord."));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text())
                    .contains(
                            "Ask the landlord.</textarea>",
                            "in at least 20 characters",
                            "Select where the agency stands.");
            assertThat(site.reviews.currentStandings().standings())
                    .doesNotContainEntry(new SubjectId("simulated-22"), Standing.ACCEPTED);
        }
    }

    private static Map<String, String> accept(String reference, String lastSeen) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "ref",
                reference,
                "lastSeen",
                lastSeen,
                "choice",
                "ACCEPT",
                "reasons-ACCEPT",
                "needs-fit",
                "day",
                "1/6/2026"));
        form.put("rationale", WORDS);
        form.put("confirmed", "yes");
        return form;
    }

    /** What the page's form would send, as a browser reads it. */
    private static Map<String, String> hidden(Response page) {
        Map<String, String> fields = new TreeMap<>();
        String main = page.text().substring(page.text().indexOf("<main"));
        Matcher matcher = HIDDEN.matcher(main);
        while (matcher.find()) {
            fields.put(
                    matcher.group(1),
                    matcher.group(2)
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&"));
        }
        return fields;
    }
}
