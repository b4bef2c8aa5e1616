package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Every page in a real browser over a real Casebook with 5,000 simulated people; {@code -Pbrowser} puts pictures and prints in target/screenshots. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesInChromiumTest {

    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("project.root"), "integration-tests", "target", "screenshots");
    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static RunningCasebook casebook;
    private static ChromeDriver driver;
    private static Page page;
    private static GuidePictures pictures;
    private static List<String> people;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        driver = Chromium.start(folder.resolve("profile"), true);
        casebook = RunningCasebook.in(folder);
        page = new Page(driver, casebook.address(), SCREENSHOTS);
        pictures = new GuidePictures(page, SCREENSHOTS.resolveSibling("pictures"));
        page.signIn("supervisor");
        while (!page.heading().equals("Referral list") || page.references().isEmpty()) {
            Thread.sleep(500);
            page.open("/list");
        }
        people = page.references();
    }

    @AfterAll
    static void close() {
        if (driver != null) {
            driver.quit();
        }
        if (casebook != null) {
            casebook.close();
        }
    }

    @Test
    @Order(1)
    void everyPageThatASupervisorReadsHoldsToTheRules() throws IOException {
        page.signIn("supervisor");
        String person = people.get(0);
        checkOnPaper("/list", "list");
        pictures.take("list");
        checkVariant("/list?tier=priority+2&where=below&sort=harm&page=2", "list-filtered");
        checkVariant("/list?where=near", "list-near");
        checkVariant("/list?reference=nobody-has-this", "list-nobody");
        check("/left-out", "left-out");
        checkOnPaper("/person?ref=" + person, "person-summary");
        pictures.take("person");
        check("/person/why?ref=" + person, "person-why");
        check("/person/needs?ref=" + person, "person-needs");
        check("/person/definitions?ref=" + person, "person-definitions");
        check("/person/record?ref=" + person, "person-record");
        check("/person/rating?ref=" + person, "rating");
        check("/cohort", "cohort");
        check("/deselection", "deselection");
        check("/due", "due");
        check("/changes", "changes");
        checkOnPaper("/agenda", "agenda");
        pictures.take("agenda");
        checkOnPaper("/pack", "pack");
        checkVariant("/decisions", "decisions-none-yet");
        checkOnPaper("/person/words?ref=" + person, "person-words");
        check("/person/history?ref=" + person, "person-history");
        check("/capacity", "capacity");
        page.openOnceMade("/definitions");
        page.check("definitions");
        page.openOnceMade("/asking");
        page.check("asking");
        page.openOnceMade("/fairness");
        page.check("fairness");
        page.open("/programme");
        if (Page.WHOLE) {
            page.check("programme-not-asked");
        }
        page.press("Evaluate the programme");
        page.openOnceMade("/programme?source=records");
        page.check("programme");
        check("/guide", "guide");
        checkVariant("/list?custody=inside&iom=now&sort=area", "list-inside-by-area");
        check("/model", "model");
        check("/model/card", "model-card");
        checkVariant("/person/words?ref=" + person + "&reader=person", "person-words-own");
        checkVariant("/deciding", "deciding-nothing-yet");
        check("/person?ref=nobody", "not-found");
    }

    @Test
    @Order(2)
    void theFirstScreenOfACaseHoldsWhatAMeetingAsksFirst() throws IOException {
        page.signIn("supervisor");
        for (String person : people.subList(0, 8)) {
            page.open("/person?ref=" + person);
            assertThat(page.text())
                    .as(person)
                    .contains("Who is at risk", "Now", "Strongest reasons", "What agencies think", "Due");
            assertThat(page.bottomOf(".iom-glance"))
                    .as("where what comes first of %s ends, of 800 pixels", person)
                    .isLessThan(800);
        }
    }

    @Test
    @Order(2)
    void everyShapeThatMattersIsDrawn() throws IOException {
        page.signIn("scientist");
        page.open("/model");
        page.follow("(//tbody/tr[td//*[name()='svg']]/th/a)[1]");
        page.check("term");
        page.open("/model");
        page.follow("(//tr[.//strong[normalize-space()='Acting together']]//a)[1]");
        page.check("term-together");
    }

    @Test
    @Order(3)
    void aSupervisorRunsAWholeMeeting() throws IOException {
        new Meeting(page).chair();
    }

    @Test
    @Order(4)
    void theKeyboardAloneDecides() throws IOException {
        driver.manage().deleteAllCookies();
        page.open("/sign-in");
        page.tabTo("#user");
        page.type("supervisor", Keys.TAB, "casebook-demo", Keys.ENTER);
        page.await("Referral list");
        page.tabTo("a[href='/person?ref=" + people.get(1) + "']");
        page.type(Keys.ENTER);
        page.await(people.get(1));
        page.tabTo("a[href='/person/decide?ref=" + people.get(1) + "']");
        page.type(Keys.ENTER);
        page.await("Decide on " + people.get(1));
        page.check("decide");
        pictures.take("decide");
        pictures.check();
        page.tabTo("input[name=choice]");
        page.type(Keys.SPACE);
        page.tabTo("input[name=reasons-ACCEPT]");
        page.type(Keys.SPACE);
        page.tabTo("#rationale");
        page.type(RATIONALE);
        page.tabTo("#day");
        page.type(LocalDate.now().plusMonths(3).toString());
        page.tabTo("button[name=record]");
        page.type(Keys.ENTER);
        page.await(people.get(1));

        assertThat(page.text()).contains("Your decision is on record.", "Decision: accept", RATIONALE);
        page.check("decide-done");
    }

    @Test
    @Order(5)
    void aFormWithErrorsSaysWhatIsWrongAndTakesTheFocusThere() throws IOException {
        page.signIn("supervisor");
        page.open("/person/decide?ref=" + people.get(2));
        page.press("Record decision");

        page.awaitFocusOn(".govuk-error-summary");
        assertThat(driver.getTitle()).startsWith("Error: ");
        page.check("decide-errors");
        page.open("/person/history?ref=" + people.get(2));
        page.check("history-nothing-decided");
    }

    @Test
    @Order(6)
    void aSecondPersonApprovesAndIsShownWhatWasSeen() throws IOException {
        page.signIn("supervisor");
        page.open("/person/decide?ref=" + people.get(3));
        page.select("choice-DEFER");
        page.check("decide-defer");
        page.select("DEFER-no-place");
        page.write("rationale", RATIONALE);
        LocalDate inAMonth = LocalDate.now().plusMonths(1);
        page.write("day", String.valueOf(inAMonth.getDayOfMonth()));
        page.write("month", String.valueOf(inAMonth.getMonthValue()));
        page.write("year", String.valueOf(inAMonth.getYear()));
        page.press("Record decision");
        page.check("decide-check-second-person");
        page.press("Record decision");
        checkVariant("/awaiting", "awaiting-own");
        page.signIn("second");
        check("/awaiting", "awaiting");
        page.follow("//th/a[normalize-space()='" + people.get(3) + "']");
        page.check("second");
        page.press("Record answer");
        page.check("second-errors");
        page.select("approve");
        page.write("rationale", "I read the case and agree with it.");
        page.press("Record answer");
        page.await(people.get(3));

        assertThat(page.text()).contains("Your answer is on record.", "Second person: approved");
        page.check("second-done");
    }

    @Test
    @Order(7)
    void aConsequentialDeclineIsInterrupted() throws IOException {
        page.signIn("supervisor");
        page.open("/person/decide?ref=" + people.get(6));
        page.select("choice-DECLINE");
        page.select("DECLINE-managed-elsewhere");
        page.select("DECLINE-out-of-date");
        page.write("rationale", RATIONALE);
        Meeting.closeSafely(page);
        page.press("Record decision");

        assertThat(page.heading()).isEqualTo("Are you sure you want to decline " + people.get(6) + "?");
        page.check("decide-check-decline");
        page.press("Change");
        assertThat(page.heading()).isEqualTo("Decide on " + people.get(6));
    }

    @Test
    @Order(8)
    void whoeverComesSecondIsTold() throws IOException {
        page.signIn("supervisor");
        fillIn(page, "/person/decide?new=yes&ref=" + people.get(4));
        String mine = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        fillIn(page, "/person/decide?new=yes&ref=" + people.get(4));
        page.press("Record decision");
        assertThat(page.text()).contains("Your decision is on record.");
        driver.close();
        driver.switchTo().window(mine);

        page.press("Record decision");

        page.check("overtaken");
        assertThat(page.heading()).isEqualTo("Another entry was recorded first");
    }

    @Test
    @Order(9)
    void everythingWorksWithoutScripts() throws IOException, InterruptedException {
        ChromeDriver plain = Chromium.start(folder.resolve("plain-profile"), false);
        try {
            Page without = new Page(plain, casebook.address(), SCREENSHOTS);
            without.signIn("supervisor");
            fillIn(without, "/person/decide?ref=" + people.get(5));
            without.press("Record decision");

            assertThat(without.text()).contains("Your decision is on record.");
        } finally {
            plain.quit();
        }
    }

    private static void fillIn(Page page, String form) {
        page.open(form);
        page.select("choice-ACCEPT");
        page.select("ACCEPT-needs-fit");
        page.write("rationale", RATIONALE);
        page.write("day", LocalDate.now().plusMonths(3).toString());
    }

    @Test
    @Order(10)
    void anAuditorFindsWhatHappened() throws IOException {
        page.signIn("auditor");
        checkOnPaper("/audit", "audit");
        checkVariant("/audit?user=supervisor&action=DECIDED", "audit-decisions");
        check("/deciding", "deciding");
        page.signIn("practitioner");
        check("/audit", "not-allowed");
        checkVariant("/definitions", "definitions-without-gang-intelligence");
        driver.manage().deleteAllCookies();
        check("/sign-in", "sign-in");
    }

    /** While it is being made the service is stopped, too. */
    @Test
    @Order(11)
    void pastMonthsAreLookedBackToAsSoonAsTheyAreReady() throws IOException, InterruptedException {
        page.signIn("supervisor");
        page.open("/look-back");
        if (Page.WHOLE) {
            page.check("look-back-not-asked");
        }
        page.press("Make the look-back");
        while (page.references().size() < 4) {
            Thread.sleep(500);
            page.open("/look-back");
        }
        page.check("look-back");
        assertThat(page.text())
                .as("a store that was named gets no simulated decisions")
                .contains("Nothing in these months about people whose cases you may see.");
        page.follow("(//tbody//th/a)[2]");
        page.check("look-back-month");
    }

    @Test
    @Order(12)
    void itStopsQuietly() throws InterruptedException, IOException {
        page.writeWeights(SCREENSHOTS.resolve("page-weights.txt"));
        assertThat(casebook.stop()).isTrue();
        assertThat(casebook.errors()).isEmpty();
    }

    private static void check(String path, String name) throws IOException {
        page.open(path);
        page.check(name);
    }

    private static void checkOnPaper(String path, String name) throws IOException {
        page.open(path);
        page.checkOnPaper(name);
    }

    /** The same page with other contents, which the profile browser alone looks at. */
    private static void checkVariant(String path, String name) throws IOException {
        if (Page.WHOLE) {
            check(path, name);
        }
    }
}
