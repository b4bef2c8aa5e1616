package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.referral.TriageRequest;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleListTest {

    private static final Pattern LIST = Pattern.compile("name=\"list\" value=\"([0-9a-f]{16})\"");

    @TempDir
    static Path folder;

    @Test
    void whoDecidesBesideAListThatWasReplacedIsShownTheNewOneFirst() {
        try (TestSite site = new TestSite(folder, 60)) {
            TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
            String before = list(browser.get("/person/decide?ref=simulated-12"));
            site.lists
                    .make(
                            site.lists.caseload().orElseThrow(),
                            TriageRequest.of(SimulatedPeople.AS_OF, TestSite.CAPACITY + 1)
                                    .build(),
                            made -> {})
                    .result()
                    .join();

            Response again = browser.send("/person/decide", accept(before));

            assertThat(again.status()).isEqualTo(422);
            assertThat(again.text()).contains("a newer one may have taken its place", "Discussed at the meeting");
            String now = list(again);
            assertThat(now).isNotEqualTo(before);
            assertThat(browser.send("/person/decide", accept(now)).status()).isEqualTo(303);
        }
    }

    private static Map<String, String> accept(String list) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "ref",
                "simulated-12",
                "lastSeen",
                "0",
                "choice",
                "ACCEPT",
                "reasons-ACCEPT",
                "needs-fit",
                "day",
                "1/6/2026"));
        form.putAll(Map.of("rationale", "Discussed at the meeting; all agree.", "confirmed", "yes", "list", list));
        return form;
    }

    private static String list(Response page) {
        Matcher found = LIST.matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
