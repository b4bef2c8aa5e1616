package iomtriage.pages.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.TestLists;
import iomtriage.lists.lookback.LookBack;
import iomtriage.pages.TestSite;
import iomtriage.reviews.access.ShownTo;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look-back: asked for by a supervisor, and told as far as the reader may see. */
class LookBackPageTest {

    private static final LocalDate MONTH = SimulatedPeople.AS_OF.minusMonths(6);
    private static final Pattern REFERENCE = Pattern.compile("simulated-\\d+</a></th>");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static String before;

    @BeforeAll
    static void open() throws InterruptedException {
        site = new TestSite(folder, 40);
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
        assertThat(months.results().count()).isEqualTo(2L * LookBack.MONTHS);
        assertThat(page)
                .contains("Who would have been listed", "Who was on IOM", "so far; ", " expected", ">Not known<")
                .doesNotContain("Make the look-back");
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
                        .matcher(page.substring(0, page.indexOf("Who was on IOM")))
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
