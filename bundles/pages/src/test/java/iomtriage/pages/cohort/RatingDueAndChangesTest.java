package iomtriage.pages.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Rating;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.pages.TestSite;
import java.nio.file.Path;
import java.util.Map;
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

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 40);
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
                .contains("What is due", "Releases from custody: ", "Assessments to be done again: ")
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
