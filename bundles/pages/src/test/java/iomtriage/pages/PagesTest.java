package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 200);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/list",
                "/list?sort=harm&order=desc&page=2",
                "/list?tier=B&standing=UNDECIDED&where=above",
                "/list?sort=standing",
                "/list?reference=simulated-1&sort=reference",
                "/person?ref=simulated-10",
                "/person/why?ref=simulated-10",
                "/person/why?ref=simulated-10&outcome=domestic-abuse",
                "/person/needs?ref=simulated-10",
                "/person/words?ref=simulated-10",
                "/person/words?ref=simulated-10&reader=person",
                "/person/history?ref=simulated-10",
                "/person/decide?ref=simulated-10",
                "/person/record?ref=simulated-10",
                "/person/rating?ref=simulated-10",
                "/cohort",
                "/deselection",
                "/due",
                "/changes",
                "/capacity",
                "/definitions",
                "/model",
                "/model?outcome=domestic-abuse",
                "/model/card",
                "/model/term?outcome=any-reoffence&term=sanctions",
                "/model/term?outcome=any-reoffence&term=age",
                "/awaiting",
                "/deciding"
            })
    void everyPageOfASupervisorIsShown(String address) {
        Response response = site.signedInAs(DemoUsers.SUPERVISOR).get(address);

        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.text())
                .contains("<h1", "Trained on simulated people")
                .doesNotContain("{{", "null");
    }

    @Test
    void theListIsInTheOrderOfItsPlacesWithTheCutLineMarked() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR).get("/list").text();

        assertThat(page)
                .contains(
                        "aria-sort=\"ascending\"",
                        "Below the cut line:",
                        "198 people",
                        "20 places given by decisions here");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 10, 1_000, Integer.MAX_VALUE})
    void aPageAfterTheLastHasNoRowsAndLinksBack(int number) {
        String page = site.signedInAs(DemoUsers.SUPERVISOR)
                .get("/list?page=" + number)
                .text();

        assertThat(page).contains("aria-label=\"Page 1\"", "aria-label=\"Page 8\"");
        assertThat(page.length()).isLessThan(100_000);
    }

    @Test
    void somebodyElsewhereIsNeitherCountedNorShown() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR)
                .get("/list?reference=simulated-4")
                .text();

        assertThat(page).contains(">simulated-40<").doesNotContain(">simulated-4<");
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/person?ref=" + DemoUsers.ELSEWHERE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRestrictedCaseIsCountedAndForTheRestAsIfThereWereNoSuchPerson() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        assertThat(browser.get("/list?sort=reference").text())
                .contains("1 person of the caseload has a case that is restricted to others.")
                .doesNotContain(">" + DemoUsers.RESTRICTED + "<");
        assertThat(browser.get("/list?reference=nobody-of-this-name").text())
                .contains("None of the people whose cases you may open match.")
                .contains("ask the person’s own officer who may open the case.");
        assertThat(browser.get("/person?ref=" + DemoUsers.RESTRICTED).status())
                .isEqualTo(browser.get("/person?ref=nobody").status())
                .isEqualTo(404);
        assertThat(browser.get("/person?ref=" + DemoUsers.RESTRICTED).text())
                .isEqualTo(browser.get("/person?ref=nobody").text());
        assertThat(newest().content().action()).isEqualTo(Action.ACCESS_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "dee, /list, 403", "dee, /person?ref=simulated-10, 403", "dee, /audit, 403", "dee, /model, 200",
        "ann, /list, 403", "ann, /person?ref=simulated-10, 403", "ann, /audit, 200", "ann, /deciding, 200",
        "pat, /list, 200", "pat, /person/decide?ref=simulated-10, 403", "pat, /audit, 403", "pat, /deciding, 403",
        "sam, /audit, 403"
    })
    void rolesAreCheckedOnTheServer(String user, String address, int status) {
        assertThat(site.signedInAs(new DemoUsers().find(user).orElseThrow())
                        .get(address)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheDoor() {
        Response response = site.stranger().get("/list");

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.headers()).containsEntry("Location", "/sign-in?to=%2Flist");
    }

    @Test
    void aWrongPasswordIsRefusedAndAfterFiveTheNameWaits() {
        TestSite.Browser browser = site.stranger();
        for (int i = 0; i < 5; i++) {
            assertRefused(browser.post("/sign-in", Map.of("user", "tom", "password", "wrong")), browser);
        }

        assertRefused(browser.post("/sign-in", Map.of("user", "tom", "password", "right")), browser);
    }

    private static void assertRefused(Response sent, TestSite.Browser browser) {
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.headers())
                .containsEntry("Location", "/sign-in?refused=password")
                .doesNotContainKey("Set-Cookie");
        assertThat(browser.get("/sign-in?refused=password").text())
                .contains("Error: Sign in", "The name or the password is wrong, or there were too many tries.");
    }

    @Test
    void everyViewOfAPersonIsOnRecordWithWhatWasSeen() {
        site.signedInAs(DemoUsers.PRACTITIONER).get("/person/why?ref=simulated-11");

        assertThat(newest().content().action()).isEqualTo(Action.PERSON_VIEWED);
        assertThat(newest().content().userId()).isEqualTo("pat");
        assertThat(newest().content().detail()).contains("\"page\":\"why\"", "\"pack\":\"small@1\"", "\"input\":\"");
    }

    @Test
    void seriousHarmIsShownAsPredictionBesideFacts() {
        String summary = site.signedInAs(DemoUsers.SUPERVISOR)
                .get("/person?ref=simulated-10")
                .text();

        assertThat(summary)
                .contains("Strongest reasons", "What is predicted, and what is known", "Safety of those at risk")
                .doesNotContain("Not shown to your role");
    }

    @Test
    void gangIntelligenceIsKeptFromThoseWhoMayNotSeeIt() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.PRACTITIONER);

        assertThat(browser.get("/person?ref=simulated-10").text()).contains("Not shown to your role");
        assertThat(browser.get("/person/words?ref=simulated-10").text())
                .contains("<strong>For those who work with the person</strong>", "What raises it");
    }

    @Test
    void aCaseIsSaidInWordsForEachReader() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        String decides = browser.get("/person/words?ref=simulated-10").text();
        String person =
                browser.get("/person/words?ref=simulated-10&reader=person").text();

        assertThat(decides).contains("<strong>For those who decide</strong>", "govuk-heading-s");
        assertThat(person).contains("<strong>For the person</strong>", "govuk-heading-s");
        assertThat(browser.get("/person/words?ref=simulated-10&reader=nobody").status())
                .isEqualTo(404);
    }

    @Test
    void aDecisionIsCheckedConfirmedAndPutOnRecord() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        browser.get("/person/decide?ref=simulated-20");
        Map<String, String> form = accept("simulated-20");

        Response check = browser.send("/person/decide", form);
        assertThat(check.text()).contains("Check your decision", RATIONALE);
        assertThat(standing("simulated-20")).isEqualTo(Standing.UNDECIDED);

        form.put("confirmed", "yes");
        Response recorded = browser.send("/person/decide", form);

        assertThat(recorded.status()).isEqualTo(303);
        assertThat(standing("simulated-20")).isEqualTo(Standing.ACCEPTED);
        assertThat(browser.get(recorded.headers().get("Location")).text())
                .contains("Your decision is on record.", "Decision: accept", RATIONALE);
    }

    @Test
    void aDecisionThatLacksSomethingIsShownAgainWithEveryError() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        browser.get("/person/decide?ref=simulated-21");

        Response response = browser.send(
                "/person/decide",
                Map.of("ref", "simulated-21", "lastSeen", "0", "choice", "DEFER", "rationale", "<b>too short</b>"));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text())
                .contains(
                        "There is a problem",
                        "Select at least one reason.",
                        "in at least 20 characters",
                        "Enter the day by which",
                        "&lt;b&gt;too short&lt;/b&gt;")
                .doesNotContain("<b>too");
    }

    @Test
    void theSecondOfTwoWhoDecideTheSameCaseIsToldByAPage() {
        TestSite.Browser first = site.signedInAs(DemoUsers.SUPERVISOR);
        TestSite.Browser second = site.signedInAs(DemoUsers.SECOND);
        Map<String, String> form = accept("simulated-22");
        form.put("confirmed", "yes");
        first.get("/person/decide?ref=simulated-22");
        second.get("/person/decide?ref=simulated-22");

        first.send("/person/decide", form);
        Response response = second.send("/person/decide", form);

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.text())
                .contains("Another entry was recorded first", "Sam Supervisor, police", "Decision: accept");
    }

    @Test
    void aDecisionThatWaitsIsAnsweredByASecondPersonWhoIsShownWhatWasSeen() {
        deferForWantOfAPlace("simulated-25");
        TestSite.Browser own = site.signedInAs(DemoUsers.SUPERVISOR);
        assertThat(own.get("/awaiting").text()).contains("simulated-25", "Yours: someone else must answer");
        assertThat(own.get("/person/second?ref=simulated-25").status()).isEqualTo(303);
        TestSite.Browser second = site.signedInAs(DemoUsers.SECOND);
        assertThat(second.get("/awaiting").text()).contains("href=\"/person/second?ref=simulated-25\"");
        String page = second.get("/person/second?ref=simulated-25").text();
        assertThat(page).contains("No place is free", RATIONALE, "small@1", "Sam Supervisor, police");
        Map<String, String> answer = new TreeMap<>(Map.of("ref", "simulated-25", "decision", number(page)));

        Response lacking = second.send("/person/second", answer);
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.text()).contains("There is a problem", "Select whether you approve.");

        answer.put("answer", "approve");
        answer.put("rationale", "I read the case and agree with it.");
        assertThat(second.send("/person/second", answer).status()).isEqualTo(303);
        assertThat(standing("simulated-25")).isEqualTo(Standing.DEFERRED);

        assertThat(second.send("/person/second", answer).status())
                .as("answered already")
                .isEqualTo(409);
    }

    @Test
    void nobodyIsTheirOwnSecondPersonWhateverTheySend() {
        deferForWantOfAPlace("simulated-26");
        TestSite.Browser own = site.signedInAs(DemoUsers.SUPERVISOR);
        String number = String.valueOf(site.reviews
                .shown(DemoUsers.SUPERVISOR, new SubjectId("simulated-26"))
                .lastEntry());

        Response response = own.send(
                "/person/second",
                Map.of(
                        "ref", "simulated-26",
                        "decision", number,
                        "answer", "approve",
                        "rationale", "I agree with myself, as always."));

        assertThat(response.status()).isEqualTo(422);
        assertThat(standing("simulated-26")).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    @Test
    void howWeAreDecidingIsShownByReviewerAndByGroupAndSmallNumbersSayNothing() {
        deferForWantOfAPlace("simulated-27");

        String page = site.signedInAs(DemoUsers.AUDITOR).get("/deciding").text();

        assertThat(page)
                .contains("By reviewer", "By sex of the person", "By age of the person", "Time to decide", "<svg")
                .contains("too few to say")
                .containsPattern(">Sam Supervisor \\(\\w+\\)<")
                .doesNotContain(">not shown<", "is shown to auditors only");
    }

    @Test
    void whetherColleaguesAgreedWithTheListIsSaidNotToBeShown() {
        Map<String, String> form = accept("simulated-28");
        form.put("confirmed", "yes");
        assertThat(site.signedInAs(DemoUsers.SECOND)
                        .send("/person/decide", form)
                        .status())
                .isEqualTo(303);

        assertThat(site.signedInAs(DemoUsers.SUPERVISOR).get("/deciding").text())
                .contains(">not shown<", "is shown to auditors only");
    }

    @Test
    void howReliableChancesWereIsDrawnWithItsTableWhereThePackSaysSo() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SCIENTIST);

        assertThat(browser.get("/model?outcome=any-reoffence").text())
                .contains("Measured on 200 people who were held out", "it happened to 61 of them", "iom-whisker")
                .contains("5.0% to 21%", "7.8% to 21%", "95% interval");
        assertThat(browser.get("/model?outcome=domestic-abuse").text())
                .contains("This pack has no evaluation of this outcome.")
                .doesNotContain("iom-whisker");
    }

    @Test
    void theModelCardIsAPageOfItsOwnAndWholeAndNoneOfItIsTakenForHtml() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SCIENTIST);

        assertThat(browser.get("/model").text()).contains("href=\"/model/card\"");
        assertThat(browser.get("/model/card").text())
                .contains("small@1", "600 made-up people", "Trained in a test.", "Model details")
                .contains(
                        "Says nothing about anybody &lt;b&gt;bold&lt;/b&gt;.",
                        "Any | proven",
                        "<li>Means nothing.</li>")
                .contains("govuk-table__caption--s\">What each outcome&#39;s model was trained on</caption>");
    }

    @Test
    void theCapacityPageSaysWhomMorePlacesWouldReach() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR).get("/capacity").text();

        assertThat(page)
                .contains(
                        "20 (now)", "7 (13 fewer)", "40 (20 more)", "Twice as many places would take on 20 more people")
                .contains("Not expected: any proven reoffence", "times</td>");
    }

    @Test
    void aPairOfFeaturesIsDrawnAsAGridWithItsTable() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SCIENTIST);
        String model = browser.get("/model").text();
        int start = model.indexOf("/model/term?", model.lastIndexOf("<a", model.indexOf("Acting together")));
        String address = model.substring(start, model.indexOf('"', start)).replace("&amp;", "&");

        String page = browser.get(address).text();

        assertThat(page)
                .contains("iom-heat-", "Down: ", "Across: ", "Not known")
                .doesNotContain("MISSING");
        assertThat(page.length()).isLessThan(250_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged"})
    void aFormFromElsewhereIsRefused(String token) {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        Map<String, String> form = accept("simulated-23");
        form.put("confirmed", "yes");
        form.put("token", token);

        assertThat(browser.post("/person/decide", form).status()).isEqualTo(403);
        assertThat(standing("simulated-23")).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void aTokenOfSomebodyElseIsRefused() {
        TestSite.Browser other = site.signedInAs(DemoUsers.SECOND);
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        Map<String, String> form = accept("simulated-23");
        form.put("token", other.token);

        assertThat(browser.post("/person/decide", form).status()).isEqualTo(403);
    }

    @Test
    void signingInStartsANewSessionAndSigningOutEndsItAndBothAreOnRecord() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        String before = browser.session();
        browser.post("/sign-in", Map.of("user", "sam", "password", "right"));
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(newest().content())
                .returns(Action.SIGNED_IN, AuditDraft::action)
                .returns(DemoUsers.SUPERVISOR.id(), AuditDraft::userId);
        browser.get("/list");

        browser.send("/sign-out", Map.of());

        assertThat(newest().content())
                .returns(Action.SIGNED_OUT, AuditDraft::action)
                .returns(DemoUsers.SUPERVISOR.id(), AuditDraft::userId);
        assertThat(browser.get("/list").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/person?ref=%3Cscript%3Ealert(1)%3C/script%3E",
                "/list?reference=%3Cscript%3Ealert(1)%3C/script%3E",
                "/list?tier=%22%3E%3Cscript%3E&sort=%3Cscript%3E&page=-1",
                "/model/term?outcome=%3Cscript%3E&term=%3Cscript%3E",
                "/person?ref=%27%3B%20DROP%20TABLE%20audit_entry%3B%20--",
                "/assets/../../META-INF/MANIFEST.MF",
                "/assets/%2e%2e/pages/list.peb"
            })
    void markupAndSqlInAnAddressAreOnlyText(String address) {
        Response response = site.signedInAs(DemoUsers.SUPERVISOR).get(address);

        assertThat(response.status()).isIn(200, 404);
        assertThat(response.text()).doesNotContain("<script>");
    }

    @Test
    void markupInAViewIsOnlyText() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.PRACTITIONER);
        browser.get("/person/history?ref=simulated-24");

        browser.send(
                "/person/view",
                Map.of("ref", "simulated-24", "stance", "NEUTRAL", "rationale", "<img src=x onerror=alert(1)> seen."));

        assertThat(browser.get("/person/history?ref=simulated-24").text())
                .contains("&lt;img src=x", "View of health")
                .doesNotContain("<img");
    }

    @Test
    void nothingRunsInlineAndNothingComesFromElsewhere() {
        Response response = site.signedInAs(DemoUsers.SUPERVISOR).get("/list");

        assertThat(response.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.text()).doesNotContain("style=", "onclick=", "http://", "https://");
        assertThat(response.body().length).isLessThan(250_000);
    }

    @Test
    void anAuditorFindsWhoDidWhat() {
        site.signedInAs(DemoUsers.PRACTITIONER).get("/person?ref=simulated-30");

        String page = site.signedInAs(DemoUsers.AUDITOR)
                .get("/audit?subject=simulated-30&user=pat")
                .text();

        assertThat(page).contains("Person viewed", "simulated-30", "nothing changed, nothing missing");
    }

    private static void deferForWantOfAPlace(String reference) {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        Map<String, String> form = new TreeMap<>(Map.of(
                "ref",
                reference,
                "lastSeen",
                "0",
                "choice",
                "DEFER",
                "reasons-DEFER",
                "no-place",
                "rationale",
                RATIONALE));
        form.putAll(Map.of("day", "1", "month", "5", "year", "2026", "confirmed", "yes"));
        assertThat(browser.send("/person/decide", form).status()).isEqualTo(303);
        assertThat(standing(reference)).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    private static String number(String page) {
        String mark = "name=\"decision\" value=\"";
        int start = page.indexOf(mark) + mark.length();
        return page.substring(start, page.indexOf('"', start));
    }

    private static Map<String, String> accept(String reference) {
        return new TreeMap<>(Map.of(
                "ref",
                reference,
                "lastSeen",
                "0",
                "choice",
                "ACCEPT",
                "reasons-ACCEPT",
                "needs-fit",
                "day",
                "1/6/2026",
                "rationale",
                RATIONALE));
    }

    private static Standing standing(String reference) {
        return site.reviews
                .shown(DemoUsers.SUPERVISOR, new SubjectId(reference))
                .standing();
    }

    private static AuditEntry newest() {
        return site.journal.search(AuditQuery.newest(1)).get(0);
    }
}
