package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The look-back of the demonstration as it ships, over its own store: simulated decisions of past months are there from the first
 * start, and a month is ranked by the earlier pack where that has not seen it.
 */
@EnabledIfSystemProperty(
        named = "iomtriage.browser.whole",
        matches = "true",
        disabledReason =
                "The profile browser runs it; in every build the pages are looked at over a store without simulated decisions.")
class LookBackInChromiumTest {

    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("project.root"), "integration-tests", "target", "screenshots");
    private static final int READY = 4;

    @TempDir
    Path folder;

    /** Its outcomes ended on 1 December 2024: of the months before February 2025, two are after that. */
    @Test
    void theDemonstrationLooksBackOnSimulatedDecisionsByAPackThatHasNotSeenTheMonth()
            throws IOException, InterruptedException {
        ChromeDriver driver = Chromium.start(folder.resolve("profile"), true);
        try (RunningCasebook casebook = RunningCasebook.demonstration(folder, "--as-of", "2025-02-01")) {
            Page page = new Page(driver, casebook.address(), SCREENSHOTS);
            page.signIn("supervisor");
            page.open("/look-back");
            page.press("Make the look-back");
            while (page.texts("(//table)[1]/tbody/tr").size() < READY) {
                Thread.sleep(500);
                page.open("/look-back");
            }
            page.check("look-back-demonstration");

            assertThat(page.texts("(//table)[1]/tbody/tr/td[last()]").subList(0, READY))
                    .containsExactly(
                            "england-and-wales-2022@1: not seen in training",
                            "england-and-wales-2022@1: not seen in training",
                            "england-and-wales@1: seen in training",
                            "england-and-wales@1: seen in training");
            assertThat(page.text())
                    .contains(
                            "england-and-wales-2022@1 learnt from outcomes up to 1 December 2024.",
                            "england-and-wales@1 learnt from outcomes up to 1 January 2028.");
            List<String> decided = page.texts("(//table)[2]/tbody/tr/td[1]");
            assertThat(decided)
                    .filteredOn("Accepted"::equals)
                    .as("somebody came on in each month")
                    .hasSizeGreaterThanOrEqualTo(READY);
            assertThat(decided).contains("Declined or deferred", "Stepped down or removed");
            assertThat(page.texts("(//table)[2]/tbody/tr/td[4]"))
                    .as("windows are open: more may happen yet")
                    .allMatch(each -> each.matches("\\d+ so far; \\d+\\.\\d expected"));

            page.follow("((//table)[2]//th/a)[1]");
            page.check("look-back-demonstration-month");
            assertThat(page.texts("(//table)[2]/tbody/tr/td[4]"))
                    .as("who decided is marked as simulated")
                    .isNotEmpty()
                    .allMatch(each -> each.contains("20 December 2024, by Simulated chair"));
            page.follow("((//table)[2]//th/a)[1]");
            page.open(driver.getCurrentUrl().replace(casebook.address(), "").replace("/person?", "/person/history?"));
            assertThat(page.text()).contains("Simulated for the demonstration: ");
            assertThat(casebook.errors()).isEmpty();
        } finally {
            driver.quit();
        }
    }
}
