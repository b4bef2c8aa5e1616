package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions say on the list by when they are to be looked at again, and can be found by it. It is 2 March 2026. */
class ReviewDatesTest {

    @TempDir
    static Path folder;

    private static TestSite site;
    private static TestSite.Browser browser;

    @BeforeAll
    static void decide() {
        site = new TestSite(folder, 120);
        browser = site.signedInAs(DemoUsers.SUPERVISOR);
        decide("simulated-30", Choice.DEFER, "in-custody", LocalDate.of(2026, 3, 1));
        decide("simulated-31", Choice.DEFER, "in-custody", LocalDate.of(2026, 3, 2));
        decide("simulated-32", Choice.DEFER, "in-custody", LocalDate.of(2026, 3, 3));
        decide("simulated-33", Choice.ACCEPT, "needs-fit", LocalDate.of(2026, 2, 20));
        decide(DemoUsers.ELSEWHERE, Choice.DEFER, "in-custody", LocalDate.of(2026, 2, 20));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theStandingSaysByWhenAndInWordsWhetherThatIsOver() {
        assertThat(standing("simulated-30"))
                .isEqualTo("deferred, review by <span class=\"iom-nowrap\">1 March 2026</span>"
                        + " <strong class=\"iom-nowrap\">overdue</strong>");
        assertThat(standing("simulated-31"))
                .isEqualTo("deferred, review by <span class=\"iom-nowrap\">2 March 2026</span>"
                        + " <strong class=\"iom-nowrap\">today</strong>");
        assertThat(standing("simulated-32"))
                .isEqualTo("deferred, review by <span class=\"iom-nowrap\">3 March 2026</span>");
        assertThat(standing("simulated-34")).isEqualTo("undecided");
    }

    @Test
    void whatIsToBeLookedAtAgainByNowIsFoundWhateverWasDecided() {
        assertThat(browser.get("/list?again=due").text())
                .contains("3 people.", "Remove this filter: </span>Review due")
                .contains(">simulated-30<", ">simulated-31<", ">simulated-33<")
                .doesNotContain(">simulated-32<", ">" + DemoUsers.ELSEWHERE + "<");
        assertThat(browser.get("/list?again=due&standing=ACCEPTED").text())
                .contains("1 person.", ">simulated-33<")
                .doesNotContain(">simulated-30<");
    }

    @Test
    void theListSaysHowManyThereAreOfThoseThatTheReaderMayKnowOf() {
        assertThat(browser.get("/list").text()).contains("href=\"/list?again=due\">3 reviews are due</a>");
    }

    @Test
    void whileTheStoreIsAwayDatesAreThoseThatWereReadLast(@TempDir Path own) throws Exception {
        try (TestSite away = new TestSite(own, 60)) {
            decide(away, new Decided("simulated-30", Choice.DEFER, "in-custody", LocalDate.of(2026, 3, 1)));
            TestSite.Browser reader = away.signedInAs(DemoUsers.SUPERVISOR);
            reader.get("/list");

            away.databaseGoes();

            assertThat(standing(reader, "simulated-30")).contains("1 March 2026", "overdue");
        }
    }

    private static String standing(String reference) {
        return standing(browser, reference);
    }

    private static String standing(TestSite.Browser browser, String reference) {
        String page = browser.get("/list?sort=reference&reference=" + reference).text();
        String start = "<div class=\"iom-stand\">";
        int at = page.indexOf(start, page.indexOf(">" + reference + "<")) + start.length();
        return page.substring(at, page.indexOf("</div>", at));
    }

    private static void decide(String reference, Choice choice, String reason, LocalDate reviewOn) {
        decide(site, new Decided(reference, choice, reason, reviewOn));
    }

    private record Decided(String reference, Choice choice, String reason, LocalDate reviewOn) {}

    /** As if it had been decided a month ago. */
    private static void decide(TestSite site, Decided decided) {
        Instant then = site.clock.instant().minus(Duration.ofDays(30));
        ReviewAnswer answer = site.reviewsAt(then)
                .decide(
                        DemoUsers.SUPERVISOR,
                        Proposal.of(
                                        new SubjectId(decided.reference()),
                                        site.lists
                                                .current()
                                                .orElseThrow()
                                                .list()
                                                .header()
                                                .id(),
                                        decided.choice())
                                .reasons(List.of(decided.reason()))
                                .rationale("Discussed at the meeting; all four agencies agree.")
                                .reviewOn(decided.reviewOn())
                                .shownAt(then)
                                .build());
        assertThat(answer).isInstanceOf(ReviewAnswer.Recorded.class);
    }
}
