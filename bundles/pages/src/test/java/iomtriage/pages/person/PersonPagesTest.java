package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.User;
import iomtriage.api.score.ScoreResult;
import iomtriage.lists.DemoUsers;
import iomtriage.pages.TestSite;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a supervisor must understand of a case in under a minute. */
class PersonPagesTest {

    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 100);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theSummaryAnswersInTheOrderInWhichASupervisorAsks() {
        assertThat(page(DemoUsers.SUPERVISOR, "/person?ref=simulated-10"))
                .containsSubsequence(
                        ">Tier<",
                        "Who is at risk",
                        ">Now<",
                        "Strongest reasons",
                        "What agencies think",
                        ">Due<",
                        "This person is ",
                        "The place is ",
                        "definitions of persistence",
                        "Scores</caption>",
                        "Serious harm",
                        "Safety of those at risk",
                        "What information is missing",
                        "Agencies’ own views");
    }

    @Test
    void aScoreShowsItsBandWithItsBoundariesAndWhereTheyComeFrom() {
        assertThat(page(DemoUsers.SUPERVISOR, "/person?ref=simulated-10"))
                .contains("Bands, drawn equally wide: low under 10%, medium 10% to 25%, high 25% to 50%, very high 50%"
                        + " or more.")
                .contains("Bands equally wide; thin line to scale")
                .contains("Where bands begin: the test");
    }

    @Test
    void theReasonsEndWithTheOfficialScoresAndWhatTheyRestOn() {
        assertThat(page(DemoUsers.SUPERVISOR, "/person/why?ref=simulated-10"))
                .containsSubsequence(
                        "Official scores",
                        "All reoffending (OGRS4, ARP)",
                        "Static, as these answers are missing: suitability of accommodation; ",
                        "Serious reoffending (CSRP)",
                        "None",
                        "Needs the number of sanctions for contact sexual offences against adults; ",
                        "hmpps-arns-risk-actuarial-api");
    }

    @Test
    void howSureThePlaceIsIsOneSentence() {
        assertThat(page(DemoUsers.SUPERVISOR, "/person?ref=simulated-10"))
                .containsPattern("The place is \\d+; packs made in the same way from other people would rank the"
                        + " person between \\d+ and \\d+ on average \\(95% interval\\)\\."
                        + " Chance that another such pack puts the person above the cut line: ");
    }

    @Test
    void whoIsAtRiskIsSaidOnceBesideWhatIsKnownAndWhatMustBeAsked() {
        String page = page(DemoUsers.SUPERVISOR, "/person?ref=simulated-10");

        assertThat(page).containsOnlyOnce("A known adult");
        assertThat(page)
                .containsSubsequence(
                        "Who is at risk",
                        "Risk of serious harm was not assessed",
                        "Risk of serious harm, not assessed",
                        "must be asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/record", "/why", "/needs", "/definitions", "/words", "/history"})
    void everyTabHasTheDecisionAtHandAndSaysWhatItRestsOn(String tab) {
        assertThat(page(DemoUsers.SUPERVISOR, "/person" + tab + "?ref=simulated-11"))
                .containsOnlyOnce("href=\"/person/decide?ref=simulated-11\">Another decision</a>")
                .contains("model pack small@1; ranking policy iom-default@2")
                .contains("Referral list "
                        + site.listReader
                                .current(DemoUsers.SUPERVISOR)
                                .orElseThrow()
                                .list()
                                .header()
                                .id())
                .contains("Last calculated less than a minute ago (2 March 2026, 12:00)");
        assertThat(page(DemoUsers.PRACTITIONER, "/person" + tab + "?ref=simulated-11"))
                .doesNotContain("/person/decide");
    }

    @Test
    void aDecisionThatWaitsOffersItsAnswerToASecondSupervisorOnly() {
        decide("simulated-12", "DEFER", "no-place", Map.of());

        assertThat(page(DemoUsers.SECOND, "/person/why?ref=simulated-12"))
                .contains("href=\"/person/second?ref=simulated-12\">Answer as the second person</a>")
                .doesNotContain("/person/decide?ref=simulated-12");
        assertThat(page(DemoUsers.SUPERVISOR, "/person/why?ref=simulated-12"))
                .contains("href=\"/person/decide?ref=simulated-12\">Decide again</a>")
                .contains("awaiting a second person, review due by 1 May 2026");
        assertThat(page(DemoUsers.SECOND, "/person/second?ref=simulated-12"))
                .contains("What it rests on", "No place is free", "Strongest reasons");
    }

    @Test
    void definitionsAreATabWithHowMuchAndWhichPlace() {
        assertThat(page(DemoUsers.PRACTITIONER, "/person/definitions?ref=simulated-10"))
                .contains("aria-current=\"page\" href=\"/person/definitions?ref=simulated-10\"")
                .contains("Six or more convictions", "Carter Report", "Place among those who meet it")
                .containsPattern("\\d+ of 6 convictions: |convictions, 6 needed: ");
    }

    @Test
    void viewsOfAgenciesStandSideBySideOnTheSummaryAndBesideTheForm() {
        TestSite.Browser health = site.signedInAs(DemoUsers.PRACTITIONER);
        health.get("/person/history?ref=simulated-13");
        health.send(
                "/person/view",
                Map.of("ref", "simulated-13", "stance", "SUPPORT", "rationale", "Treatment is going <b>well</b> now."));

        for (String address : new String[] {"/person?ref=simulated-13", "/person/decide?ref=simulated-13"}) {
            assertThat(page(DemoUsers.SUPERVISOR, address))
                    .contains(
                            "Treatment is going &lt;b&gt;well&lt;/b&gt; now.",
                            "Supports a place.",
                            "Pat Practitioner, health, 2 March 2026, 12:00")
                    .containsSubsequence("Police", "No view given yet", "Probation", "No view given yet", "Health");
        }
    }

    @Test
    void theFormHasTheEvidenceBesideIt() {
        assertThat(page(DemoUsers.SUPERVISOR, "/person/decide?ref=simulated-10"))
                .containsSubsequence(
                        "What it rests on",
                        "Scores",
                        "Strongest reasons",
                        "What is missing",
                        "Agencies’ own views",
                        "What do you decide?");
    }

    @Test
    void historyMarksDecisionsAmongTheScores() {
        decide("simulated-14", "ACCEPT", "needs-fit", Map.of());

        assertThat(page(DemoUsers.PRACTITIONER, "/person/history?ref=simulated-14"))
                .contains("Decision 1: accept, by Sam Supervisor, police", "iom-cut", "95% interval of the score");
    }

    @Test
    void needsAreDrawnAgainstTheirThresholdsWithTheNumbersAsText() {
        String reference = site.lists.current().orElseThrow().list().top(100).stream()
                .filter(each -> each.assessment().results().stream()
                        .noneMatch(result -> result instanceof ScoreResult.Provisional))
                .map(each -> each.subject().value())
                .filter(each -> !each.equals(DemoUsers.RESTRICTED) && !each.equals(DemoUsers.ELSEWHERE))
                .findFirst()
                .orElseThrow();

        assertThat(page(DemoUsers.PRACTITIONER, "/person/needs?ref=" + reference))
                .contains("Standard from 2, severe from 8", "No threshold", "iom-severe")
                .containsPattern("aria-label=\"Scored \\d; standard from 2, severe from 7\"");
    }

    private static void decide(String reference, String choice, String reason, Map<String, String> more) {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        Map<String, String> form = new TreeMap<>(Map.of(
                "ref",
                reference,
                "lastSeen",
                "0",
                "choice",
                choice,
                "reasons-" + choice,
                reason,
                "rationale",
                RATIONALE));
        form.putAll(Map.of("day", "1", "month", "5", "year", "2026", "confirmed", "yes"));
        form.putAll(more);
        assertThat(browser.send("/person/decide", form).status()).isEqualTo(303);
    }

    private static String page(User user, String address) {
        return site.signedInAs(user).get(address).text();
    }
}
