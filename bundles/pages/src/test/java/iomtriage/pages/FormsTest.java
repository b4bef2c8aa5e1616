package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form says of what is wrong, and that nothing somebody wrote is lost on the way to the record. */
class FormsTest {

    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 80);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everythingWrongIsSaidAtOnceAndLeadsToItsFirstInput() {
        Response page = send(Map.of(
                "ref",
                "simulated-20",
                "lastSeen",
                "0",
                "choice",
                "DEFER",
                "day",
                "31",
                "month",
                "2",
                "year",
                "2026",
                "rationale",
                "Too short."));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("href=\"#DEFER-desisting\">Select at least one reason.", "id=\"DEFER-desisting\"")
                .contains("href=\"#rationale\">Say why in your own words", "href=\"#day\">Enter a real date.")
                .contains("govuk-input--width-2 govuk-input--error\" id=\"day\"")
                .contains("govuk-input--width-4 govuk-input--error\" id=\"year\"")
                .doesNotContain("looked at again.</a>");
    }

    @Test
    void withoutAChoiceTheRestIsCheckedAllTheSame() {
        Response page = send(Map.of("ref", "simulated-20", "lastSeen", "0", "rationale", "Too short.", "month", "May"));

        assertThat(page.text())
                .contains("href=\"#choice-ACCEPT\">Select what you decide.", "href=\"#rationale\">Say why")
                .contains("href=\"#day\">The date must include a day. For example, 2 4 2026.");
    }

    /** As nobody sends it from a page: there is nothing that it could answer, and nothing that came first. */
    @Test
    void anAnswerAboutSomebodyOnWhomNothingIsOnRecordIsRefused() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        assertThat(browser.send("/person/second", Map.of("ref", "simulated-40", "answer", ""))
                        .status())
                .isEqualTo(409);
        assertThat(browser.send("/person/decide", Map.of("ref", "simulated-40", "lastSeen", "7", "choice", "ACCEPT"))
                        .status())
                .isIn(409, 422);
    }

    @Test
    void onlyThePartOfADateThatIsWrongIsMarked() {
        Response page = send(Map.of(
                "ref",
                "simulated-20",
                "lastSeen",
                "0",
                "choice",
                "DEFER",
                "day",
                "1",
                "month",
                "13",
                "year",
                "2026",
                "rationale",
                RATIONALE));

        assertThat(page.text())
                .contains("href=\"#month\">Enter a real date.", "govuk-input--error\" id=\"month\"")
                .doesNotContain("govuk-input--error\" id=\"day\"", "govuk-input--error\" id=\"year\"");
    }

    @Test
    void anAcceptanceNeedsADayOfReviewAndTheFormSaysSoBefore() {
        Map<String, String> form = acceptance("simulated-21");
        form.keySet().removeAll(Set.of("day", "month", "year"));

        assertThat(browser().get("/person/decide?ref=simulated-21").text())
                .contains(
                        "Needed to accept, keep, step down, re-admit or defer. A deferral may last at most 90 days. For example, 2 4 2026.");
        assertThat(send(form).text()).contains("href=\"#day\">Enter the day by which the accepted case is reviewed.");
    }

    @Test
    void textOverTheLimitComesBackWithTheCountThatIsAllowed() {
        Map<String, String> form = acceptance("simulated-22");
        form.put("rationale", "x".repeat(4_001));

        Response page = send(form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("x".repeat(4_001), "Use at most 4000 characters.", "data-maxlength=\"4000\"")
                .contains("You can enter up to 4000 characters");
    }

    @Test
    void everyAnswerToAFormHasAnAddressThatCanBeLoadedAgain() {
        TestSite.Browser browser = browser();
        Map<String, String> form = acceptance("simulated-23");
        form.put("token", browser.token);

        Response sent = browser.post("/person/decide", form);

        assertThat(sent.status()).isEqualTo(303);
        String there = sent.headers().get("Location");
        assertThat(there).startsWith("/person/decide?ref=simulated-23&sent=");
        assertThat(browser.get(there).text()).contains("Check your decision on simulated-23");
        assertThat(browser.get(there).text())
                .isEqualTo(browser.get(there).text())
                .contains("Check your decision");
        assertThat(site.signedInAs(DemoUsers.SECOND).get(there).text())
                .as("what answers one person's form is shown to nobody else")
                .doesNotContain("Check your decision", RATIONALE);
        for (String elsewhere :
                List.of(there.replace("simulated-23", "simulated-24"), there.replace("/person/decide", "/person"))) {
            assertThat(browser.get(elsewhere).text())
                    .as("where another case is asked for, nobody is asked whether this one is still open")
                    .contains("<h1")
                    .doesNotContain("Check your decision", RATIONALE);
        }
        site.forgetting.forEach(each -> each.forget(new SubjectId("simulated-23")));
        assertThat(browser.get(there).text())
                .as("someone erased is not shown any more")
                .doesNotContain("Check your decision", RATIONALE);
    }

    /** Going back or loading again never sends a form twice. */
    @Test
    void everyFormLeadsToAnAddressWhateverIsWrongWithIt() {
        TestSite.Browser browser = browser();
        List<String> forms = site.site.all().stream()
                .filter(route -> route.startsWith("POST ") && !route.endsWith("/sign-out"))
                .map(route -> route.substring("POST ".length()))
                .toList();
        assertThat(forms).contains("/person/decide", "/person/rating", "/person/view", "/look-back", "/sign-in");
        for (Map<String, String> fields : List.of(Map.<String, String>of(), view("simulated-29", "HEALTH"))) {
            Map<String, String> decided = acceptance("simulated-29");
            decided.put("confirmed", "yes");
            decided.put("lastSeen", String.valueOf(lastEntry("simulated-29")));
            browser.send("/person/decide", decided);
            for (String path : forms) {
                Map<String, String> form = new TreeMap<>(fields);
                form.putAll(Map.of("ref", "simulated-29", "token", browser.token, "decision", "0"));

                Response sent = browser.post(path, form);

                assertThat(sent.status()).as(path + " " + sent.text()).isEqualTo(303);
                assertThat(browser.get(sent.headers().get("Location")).status())
                        .as(path)
                        .isIn(200, 409, 422);
            }
        }
    }

    private static long lastEntry(String reference) {
        return site.reviews
                .shown(DemoUsers.SUPERVISOR, new SubjectId(reference))
                .lastEntry();
    }

    @Test
    void whatIsNotRecordedYetIsOnTheFormWhenItIsOpenedAgainAndGoneOnceItIsRecorded() {
        TestSite.Browser browser = browser();
        Map<String, String> form = acceptance("simulated-24");
        browser.send("/person/decide", form);

        assertThat(browser.get("/person/decide?ref=simulated-24").text())
                .contains(
                        "This is what you had entered. It is not recorded yet.", RATIONALE, "value=\"ACCEPT\" checked");
        assertThat(browser.get("/person/decide?ref=simulated-24&new=yes").text())
                .doesNotContain(RATIONALE, "This is what you had entered.");
        assertThat(site.signedInAs(DemoUsers.SECOND)
                        .get("/person/decide?ref=simulated-24")
                        .text())
                .doesNotContain(RATIONALE);
        form.put("confirmed", "yes");
        assertThat(browser.send("/person/decide", form).status()).isEqualTo(303);
        assertThat(browser.get("/person/decide?ref=simulated-24").text())
                .doesNotContain("This is what you had entered.");
    }

    @Test
    void aDecisionShowsItsReasonsAndSafetyAnswersInTheHistory() {
        TestSite.Browser browser = browser();
        Map<String, String> form = acceptance("simulated-25");
        form.putAll(Map.of("confirmed", "yes", "safety-MARAC", "NOT_KNOWN", "safety-CHILDREN", "NO"));
        assertThat(browser.send("/person/decide", form).status()).isEqualTo(303);

        assertThat(browser.get("/person/history?ref=simulated-25").text())
                .contains("Reason: The person&#39;s needs fit what IOM offers.")
                .contains("Is the case before a multi-agency risk assessment conference (MARAC)? Not known.")
                .contains("Are children at risk? No.", "Review due by 1 June 2026.");
    }

    @Test
    void whatIsKnownOfSafetyStandsBesideTheQuestions() {
        assertThat(browser().get("/person/decide?ref=" + seriousHarm()).text())
                .containsSubsequence(
                        "Before it can be closed",
                        "What is known:",
                        "Risk of serious harm",
                        "id=\"safety-VICTIM_SAFETY_CHECKED\"")
                .doesNotContain("tabindex=\"0\" aria-label=\"What the decision rests on\"");
    }

    private static String seriousHarm() {
        String list = site.lists.current().orElseThrow().list().header().id();
        return IntStream.range(20, 60)
                .mapToObj(number -> "simulated-" + number)
                .filter(reference -> site.reviews.isSeriousHarm(list, new SubjectId(reference)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChairMinutesAnotherAgencysViewAndAPractitionerDoesNot() {
        TestSite.Browser chair = browser();
        assertThat(chair.get("/person/view?ref=simulated-26").text()).contains("Whose view", "Health: minuted by you");
        assertThat(chair.send("/person/view", view("simulated-26", "HEALTH")).status())
                .isEqualTo(303);
        assertThat(chair.get("/person?ref=simulated-26").text())
                .contains("Opposes a place.", "Minuted by Sam Supervisor, police, 2 March 2026, 12:00");

        TestSite.Browser practitioner = site.signedInAs(DemoUsers.PRACTITIONER);
        assertThat(practitioner.get("/person/view?ref=simulated-26").text()).doesNotContain("Whose view");
        assertThat(practitioner
                        .send("/person/view", view("simulated-26", "POLICE"))
                        .text())
                .contains("Only a supervisor can minute another agency&#39;s view.");
    }

    private static Map<String, String> view(String reference, String agency) {
        return new TreeMap<>(Map.of(
                "ref",
                reference,
                "agency",
                agency,
                "stance",
                "OPPOSE",
                "rationale",
                "Not while treatment goes on so well."));
    }

    @Test
    void aViewThatLacksItsStanceAndIsTooShortSaysBothAndIsNoDeadEnd() {
        TestSite.Browser browser = browser();
        Response page = browser.send("/person/view", Map.of("ref", "simulated-27", "rationale", "Short."));

        assertThat(page.text())
                .contains("href=\"#stance-SUPPORT\">Select where the agency stands.", "href=\"#rationale\">Say why")
                .contains("Short.</textarea>", "Record view");
        assertThat(browser.get("/person/view?ref=simulated-27").text()).contains("Short.</textarea>");
    }

    @Test
    void somebodyWhoHoldsAPlaceIsNotCountedTwice() {
        TestSite.Browser browser = browser();
        Map<String, String> form = acceptance("simulated-28");
        form.put("confirmed", "yes");
        browser.send("/person/decide", form);

        assertThat(browser.get("/person/decide?ref=simulated-28").text())
                .contains("places are given by decisions here. This person holds one of them.")
                .doesNotContain("Accepting makes this");
    }

    @ParameterizedTest
    @CsvSource({"/audit,403", "/person?ref=nobody-of-this-name,404", "/nothing-here,404"})
    void whoeverIsRefusedKeepsTheNavigation(String address, int status) {
        Response page = browser().get(address);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains("aria-label=\"Primary navigation\"", "href=\"/list\"", "Sam Supervisor");
    }

    @ParameterizedTest
    @CsvSource({
        "/person,Summary",
        "/person/why,Why",
        "/person/needs,Needs",
        "/person/definitions,Definitions",
        "/person/words,In words",
        "/person/history,History"
    })
    void theTitleNamesTheTab(String path, String tab) {
        assertThat(browser().get(path + "?ref=simulated-30").text())
                .contains("<title>" + tab + ": simulated-30 – IOM Triage</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIMULATED-3", "lated-3", "-33"})
    void aReferenceIsFoundByAnyPartInAnyCase(String part) {
        assertThat(browser().get("/list?reference=" + part).text()).contains(">simulated-33<");
    }

    private static Map<String, String> acceptance(String reference) {
        Map<String, String> form = new TreeMap<>(Map.of("ref", reference, "lastSeen", "0", "choice", "ACCEPT"));
        form.putAll(Map.of(
                "reasons-ACCEPT", "needs-fit", "rationale", RATIONALE, "day", "1", "month", "Jun", "year", "26"));
        return form;
    }

    private static TestSite.Browser browser() {
        return site.signedInAs(DemoUsers.SUPERVISOR);
    }

    private static Response send(Map<String, String> form) {
        Response page = browser().send("/person/decide", form);
        assertThat(site.reviews.currentStandings().standings())
                .doesNotContainEntry(new SubjectId(form.get("ref")), Standing.ACCEPTED);
        return page;
    }
}
