package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.query.ListFacets;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting from its agenda to the page that goes with the minutes. */
class MeetingTest {

    private static final Pattern REFERENCE = Pattern.compile("href=\"/person\\?ref=([^\"]+)\"");
    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 120);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theAgendaLeadsFromCaseToCaseAndBack() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        String page = browser.get("/agenda").text();
        List<String> order = references(page);

        assertThat(page)
                .containsSubsequence(
                        "places given by decisions here.",
                        "Waiting for a second person",
                        "Reviews due",
                        "Who should leave",
                        "New candidates above the cut line",
                        "New candidates just below the line",
                        "Data queries")
                .contains("No view given yet");
        assertThat(order).hasSizeGreaterThan(5).doesNotHaveDuplicates().doesNotContain(DemoUsers.RESTRICTED);
        assertThat(location(browser, "/next?ref=" + order.get(0))).isEqualTo("/person?ref=" + order.get(1));
        assertThat(location(browser, "/previous?ref=" + order.get(1))).isEqualTo("/person?ref=" + order.get(0));
        assertThat(location(browser, "/next?ref=" + order.get(order.size() - 1)))
                .isEqualTo("/agenda");
        assertThat(location(browser, "/back")).isEqualTo("/agenda");
    }

    @Test
    void fromTheListOneGoesBackToItAsItWasAndOnInItsOrder() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        List<String> order = references(browser.get("/list?sort=harm&page=2").text());

        assertThat(location(browser, "/back")).isEqualTo("/list?sort=harm&page=2");
        assertThat(location(browser, "/next?ref=" + order.get(0))).isEqualTo("/person?ref=" + order.get(1));
        assertThat(browser.get("/person?ref=" + order.get(0)).text())
                .contains("href=\"/back\"", "Previous case", "Next case");
    }

    @Test
    void thePackHasAPageForEachPersonOnTheAgendaAndEachIsOnRecordAsOpened() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        List<String> order = references(browser.get("/agenda").text());

        String pack = browser.get("/pack").text();

        assertThat(pack.split("<article class=\"iom-sheet\">")).hasSize(order.size() + 1);
        assertThat(pack)
                .contains(order)
                .contains("Strongest reasons", "Newest proven offences", "Safety of those at risk", "Needs", "views");
        assertThat(site.journal.search(AuditQuery.newest(order.size())))
                .allMatch(entry -> entry.content().detail().contains("\"page\":\"pack\""));
    }

    @Test
    void theDecisionsOfTheDayCarryTheHashOfEachEntry() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        Map<String, String> form = new TreeMap<>(Map.of("ref", "simulated-50", "lastSeen", "0", "choice", "ACCEPT"));
        form.putAll(Map.of("reasons-ACCEPT", "needs-fit", "rationale", RATIONALE, "day", "1/6/26", "confirmed", "yes"));
        assertThat(browser.send("/person/decide", form).status()).isEqualTo(303);
        AuditEntry entry = site.journal.reviewsOf(new SubjectId("simulated-50")).get(0);

        assertThat(browser.get("/decisions").text())
                .contains("Decisions of 2 March 2026", "simulated-50", "Decision: accept", entry.hash(), RATIONALE)
                .contains("Reason: The person&#39;s needs fit what IOM offers.");
        assertThat(browser.get("/decisions?day=1/3/26").text()).contains("Nothing was put on record on this day");
        Response wrong = browser.get("/decisions?day=31/2/26");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("href=\"#day\">Enter a real date.");
    }

    @Test
    void aDateThatIsNoneIsAnErrorInTheSearchOfTheAuditTrailAndFindsNothing() {
        TestSite.Browser auditor = site.signedInAs(DemoUsers.AUDITOR);
        Response wrong = auditor.get("/audit?from=31/2/2026");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("href=\"#from\">Enter a real date.", "value=\"31/2/2026\"", "Nothing matches.");
        for (String field : List.of("action", "subject")) {
            Response unknown = auditor.get("/audit?" + field + "=" + "a".repeat(65));
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.text()).contains("href=\"#" + field + "\">", "Nothing matches.");
        }
        assertThat(auditor.get("/audit?from=1+Mar+2026&until=2/3/26").text()).doesNotContain("Nothing matches.");
    }

    @Test
    void anExportHoldsTheRowsThatMatchWithTheirReasonsIsOnRecordAndRunsNoFormula() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        Response csv = browser.get("/list.csv?where=above&sort=harm");
        String page = browser.get("/list?where=above&sort=harm").text();

        assertThat(csv.headers()).containsEntry("Content-Type", "text/csv; charset=utf-8");
        String[] lines = csv.text().split("\r\n");
        assertThat(lines[0])
                .startsWith("Place,Reference,Tier,")
                .contains(",Raises the scores most,Raises them next,New above the line because,")
                .contains(",Area,In custody,Risk of serious harm,Managed already,On IOM now,IOM cohort,Lead officer,")
                .endsWith(",Standing,Review due by");
        assertThat(lines.length - 1).isEqualTo(references(page).size());
        PublishedList list = site.listReader.current(DemoUsers.SUPERVISOR).orElseThrow();
        ListFacets facets = site.listReader.facets(list);
        for (String reference : references(page)) {
            int position = list.index().position(new SubjectId(reference)).orElseThrow();
            List<String> reasons = site.listReader
                    .row(DemoUsers.SUPERVISOR, list, facets, position)
                    .reasons();
            assertThat(reasons).hasSize(2);
            assertThat(lines)
                    .as("the reasons that the page gives for " + reference)
                    .filteredOn(line -> line.startsWith((position + 1) + "," + reference + ","))
                    .singleElement()
                    .asString()
                    .contains(reasons);
        }
        assertThat(csv.text()).doesNotContain(DemoUsers.RESTRICTED + ",", DemoUsers.ELSEWHERE + ",");
        assertThat(site.journal.search(AuditQuery.newest(20)))
                .anyMatch(entry -> entry.content().detail().contains("\"part\":\"export\""));
    }

    private static String location(TestSite.Browser browser, String address) {
        return browser.get(address).headers().get("Location");
    }

    private static List<String> references(String page) {
        return REFERENCE.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
