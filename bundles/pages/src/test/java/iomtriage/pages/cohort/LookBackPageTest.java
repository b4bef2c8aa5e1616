package iomtriage.pages.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.TestLists;
import iomtriage.lists.lookback.LookBack;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.ShownTo;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look-back: asked for by a supervisor, and told as far as the reader may see. */
class LookBackPageTest {

    private static final LocalDate MONTH = SimulatedPeople.AS_OF.minusMonths(6);
    private static final LocalDate ON = LocalDate.of(2025, 7, 10);
    private static final Pattern REFERENCE = Pattern.compile("simulated-\\d+</a></th>");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static String before;

    @BeforeAll
    static void open() throws InterruptedException {
        List<CaseRecord> people = new ArrayList<>();
        for (CaseRecord each : SimulatedPeople.people(40, 20260302)) {
            people.add(
                    switch (each.subject().value()) {
                        case "simulated-8" -> registered(each, Optional.empty());
                        case "simulated-9" -> registered(each, Optional.of(LocalDate.of(2025, 9, 12)));
                        default -> each;
                    });
        }
        site = new TestSite(
                folder, new TestLists.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
        // Two months before the list: one of them about a person whom the reader may not open.
        Reviews then = site.reviewsAt(MONTH.minusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC));
        for (String person : List.of("simulated-8", "simulated-9", DemoUsers.RESTRICTED)) {
            String list = site.lists.current().orElseThrow().list().header().id();
            assertThat(then.decide(
                            DemoUsers.SECOND,
                            Proposal.of(new SubjectId(person), list, Choice.DEFER)
                                    .reasons(List.of("awaiting-info"))
                                    .rationale("An assessment is being waited for.")
                                    .reviewOn(MONTH.plusDays(30))
                                    .build()))
                    .isInstanceOf(ReviewAnswer.Recorded.class);
        }
        before = site.signedInAs(DemoUsers.PRACTITIONER).get("/look-back").text();
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        supervisor.get("/look-back");
        assertThat(supervisor.send("/look-back", Map.of()).status()).isEqualTo(303);
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        ShownTo reader = ShownTo.reader(site.access, DemoUsers.SUPERVISOR);
        PublishedList shown = site.listReader.current(DemoUsers.SUPERVISOR).orElseThrow();
        while (!site.lookBack.of(reader, shown).isComplete() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private static CaseRecord registered(CaseRecord person, Optional<LocalDate> end) {
        return person.toBuilder()
                .register(RegisterEntry.of(RegisterCode.IIOM)
                        .start(end.isEmpty() ? ON : ON.minusMonths(1))
                        .end(end)
                        .source("probation")
                        .build())
                .build();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void untilASupervisorAsksNothingIsMade() {
        assertThat(before).contains("A supervisor can.").doesNotContain("Make the look-back");
        assertThat(site.signedInAs(DemoUsers.PRACTITIONER)
                        .send("/look-back", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyMonthIsThereWithOpenWindowsAndWhatThePackSaw() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR).get("/look-back").text();

        Matcher months = Pattern.compile("href=\"/look-back\\?month=").matcher(page);
        assertThat(months.results().count())
                .as("two rows for each month, and one of what was decided in one of them")
                .isEqualTo(2L * LookBack.MONTHS + 1);
        assertThat(page)
                .contains(
                        "Who would have been listed",
                        "Who was on IOM",
                        "so far; ",
                        " expected",
                        "small@1: not known whether seen in training")
                .doesNotContain("Make the look-back");
    }

    /** One person is on from ON and another was until LEFT, by their registrations. */
    @Test
    void whatWasDecidedThenIsWhoCameOnAndWhoLeft() {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        String page = supervisor.get("/look-back").text();

        assertThat(page.substring(page.indexOf("<h2 class=\"govuk-heading-m\">Who was on IOM")))
                .contains("Came on in the month before", "Left in the month before")
                .containsPattern(
                        "(?s)month=2025-08-01\">.*?</th>(<td[^>]*>[^<]*</td>){2}<td[^>]*>1; \\d would have been listed")
                .containsPattern(
                        "(?s)month=2025-10-01\">.*?</th>(<td[^>]*>[^<]*</td>){2}<td[^>]*>0</td><td[^>]*>1</td>")
                .containsPattern(
                        "(?s)month=2024-01-01\">.*?</th>(<td[^>]*>[^<]*</td>){2}<td[^>]*>0</td><td[^>]*>Not known");
        assertThat(supervisor.get("/look-back?month=2025-10-01").text())
                .contains("<title>Look-back to 1 October 2025 ")
                .containsPattern("Left IOM since 1 September 2025: <a [^>]*>simulated-9</a>\\.");
        assertThat(supervisor.get("/look-back?month=2025-09-01").text()).contains("Yes, since 10 July 2025");
    }

    @Test
    void whatWasDecidedHereIsToldForItsMonthWithWhatHappenedSinceButNotOfClosedCases() {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        String page = supervisor.get("/look-back").text();
        String decided = page.substring(
                page.indexOf("What was decided here in the month before"),
                page.indexOf("<h2 class=\"govuk-heading-m\">Who was on IOM"));

        assertThat(decided.split("month=", -1)).as("one month with a row").hasSize(2);
        assertThat(decided)
                .containsPattern(
                        "(?s)month=" + MONTH
                                + "\">.*?<td[^>]*>Declined or deferred</td><td[^>]*>2</td><td[^>]*>\\d</td><td[^>]*>\\d so far; ");
        String month = supervisor.get("/look-back?month=" + MONTH).text();
        assertThat(month)
                .containsPattern("(?s)What was decided here.*simulated-8<.*Defer, 22 June 2025, by Sue Second")
                .doesNotContain(DemoUsers.RESTRICTED + "<");
        assertThat(supervisor.get("/look-back?month=" + MONTH.minusMonths(1)).text())
                .contains("Nothing about people whose cases you may see.");
    }

    @Test
    void theOldestMonthsWindowIsOver() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR)
                .get("/look-back?month=" + SimulatedPeople.AS_OF.minusMonths(24))
                .text();

        assertThat(page).contains(">No<").doesNotContain("Not so far");
    }

    @Test
    void whoMayNotBeOpenedLeavesNoGap() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR)
                .get("/look-back?month=" + MONTH)
                .text();

        assertThat(page).doesNotContain(DemoUsers.RESTRICTED + "<").contains("Not so far");
        assertThat(REFERENCE
                        .matcher(page.substring(0, page.indexOf("What was decided here")))
                        .results()
                        .count())
                .isEqualTo(TestLists.CAPACITY);
    }

    @Test
    void aMonthThatIsNotOneOfThemIsNotFound() {
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/look-back?month=1999-01-01")
                        .status())
                .isEqualTo(404);
    }
}
