package iomtriage.pages.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.review.Rating;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.TestLists;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting a rating, the list of what is due, and what changed since a month before. */
class RatingDueAndChangesTest {

    private static final String PERSON = "simulated-7";
    private static final String RATIONALE = "Seen every week; nothing new is known to any agency.";

    @TempDir
    static Path folder;

    private static TestSite site;

    /** Of one person who is on, a review has been overdue for three weeks and one for thirty years. */
    @BeforeAll
    static void open() {
        List<CaseRecord> people = SimulatedPeople.people(40, 20260302).stream()
                .map(each -> each.subject().value().equals("simulated-12")
                        ? each.toBuilder()
                                .register(entry(RegisterCode.IIOM, SimulatedPeople.AS_OF.minusDays(21)))
                                .register(entry(RegisterCode.ADVP, SimulatedPeople.AS_OF.minusYears(30)))
                                .build()
                        : each)
                .toList();
        site = new TestSite(
                folder, new TestLists.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
    }

    private static RegisterEntry entry(RegisterCode code, LocalDate review) {
        return RegisterEntry.of(code)
                .start(review.minusMonths(6))
                .review(Optional.of(review))
                .source("probation")
                .build();
    }

    @Test
    void whatHasBeenOverdueForYearsIsOnAPageOfItsOwnAndCounted() {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        String now = supervisor.get("/due?kind=REGISTRATION").text();
        String old = supervisor.get("/due?old=yes&kind=REGISTRATION").text();

        assertThat(now)
                .contains("<a class=\"govuk-link\" href=\"/due?old=yes\">1 that has been overdue since before "
                        + "1 January 2024</a>")
                .contains("11 December 2025")
                .doesNotContain("1 January 1996");
        assertThat(old)
                .contains(
                        "<title>Long overdue ",
                        ">Long overdue</h1>",
                        "1 thing has been overdue since before 1 January 2024.",
                        "1 January 1996")
                .doesNotContain("11 December 2025");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aRatingIsSetByAPersonWithReasonsAndAnExpiryAndIsThenDue() {
        TestSite.Browser practitioner = site.signedInAs(DemoUsers.PRACTITIONER);
        assertThat(practitioner.get("/person/rating?ref=" + PERSON).text())
                .contains("What facts propose", "because:", "No rating was set yet.")
                .contains("<title>Rating of " + PERSON);

        Response refused = practitioner.send("/person/rating", Map.of("ref", PERSON, "rationale", "short"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Select a rating.", "Enter the day until which the rating holds", "short");

        Response tooFar = practitioner.send("/person/rating", form("1", "1", "2027"));
        assertThat(tooFar.text()).contains("A rating holds for at most 92 days.");

        assertThat(practitioner.send("/person/rating", form("20", "3", "2026")).status())
                .isEqualTo(303);
        assertThat(site.reviews
                        .shown(DemoUsers.SUPERVISOR, new SubjectId(PERSON))
                        .rating())
                .hasValueSatisfying(rated -> assertThat(rated.rating()).isEqualTo(Rating.AMBER));
        assertThat(practitioner.get("/person/history?ref=" + PERSON).text())
                .contains("Rating: amber", RATIONALE, "Holds until 20 March 2026.");
        assertThat(practitioner.get("/due?kind=RATING").text())
                .contains("The rating, amber, expires", "20 March 2026", PERSON);
    }

    /** As every other form: all errors at once, at their inputs, nothing lost, and no more than fits. */
    @Test
    void aRatingThatCannotBeSetIsKeptWithEverythingThatIsWrong() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        Map<String, String> form = form("1", "13", "2026");
        form.putAll(Map.of("ref", "simulated-8", "rating", "", "rationale", "x".repeat(4_001)));

        assertThat(browser.send("/person/rating", form).text())
                .contains("href=\"#rating-RED\">Select a rating.", "href=\"#month\">Enter a real date.")
                .contains("href=\"#rationale\">Use at most 4000 characters.", "x".repeat(4_001))
                .contains("govuk-input--error\" id=\"month\"", "data-maxlength=\"4000\"")
                .doesNotContain("govuk-input--error\" id=\"day\"");
        assertThat(browser.get("/person/rating?ref=simulated-8").text()).contains("x".repeat(4_001));
        form.putAll(Map.of("month", "3", "day", "20", "rating", "RED", "rationale", RATIONALE));
        assertThat(browser.send("/person/rating", form).status()).isEqualTo(303);
        assertThat(browser.get("/person/rating?ref=simulated-8").text()).doesNotContain("x".repeat(4_001), "checked");
    }

    @Test
    void whatIsDueIsOneListThatCanBeNarrowedAndLeavesOutWhoMayNotBeOpened() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR).get("/due").text();
        assertThat(page)
                .contains("What is due", "Releases from custody: ", "Assessments to be repeated: ")
                .doesNotContain(DemoUsers.RESTRICTED + "<", DemoUsers.ELSEWHERE + "<");
        assertThat(site.signedInAs(DemoUsers.AUDITOR).get("/due").status()).isEqualTo(403);
    }

    @Test
    void afterAStartTheListIsComparedWithAMonthBeforeAndEveryMoveHasAReason() throws InterruptedException {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        String page = supervisor.get("/changes").text();
        for (int i = 0; i < 100 && page.contains("is being made"); i++) {
            Thread.sleep(100);
            page = supervisor.get("/changes").text();
        }
        assertThat(page)
                .contains("Now above the cut line", "No longer above it", "The largest other moves")
                .contains("From the list as of 1 December 2025 to the one as of 1 January 2026")
                .contains("Model pack, policy and number of places are the same.")
                .doesNotContain(DemoUsers.RESTRICTED + "<", DemoUsers.ELSEWHERE + "<");
    }

    private static Map<String, String> form(String day, String month, String year) {
        return new TreeMap<>(Map.of(
                "ref", PERSON,
                "rating", "AMBER",
                "day", day,
                "month", month,
                "year", year,
                "rationale", RATIONALE));
    }
}
