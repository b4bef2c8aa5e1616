package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.RowFacts;
import iomtriage.pages.frame.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list's table says above and in its rows. */
class ListTableTest {

    @TempDir
    static Path folder;

    private static TestSite site;
    private static TestSite.Browser browser;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 120);
        browser = site.signedInAs(DemoUsers.SUPERVISOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theWindowIsSaidOnceOverTheChances() {
        String page = browser.get("/list").text();

        assertThat(page)
                .contains("scope=\"colgroup\" colspan=\"2\" class=\"govuk-table__header iom-over\">Chance within 24"
                        + " months")
                .contains(">Any proven reoffence</a></th>", ">Domestic abuse</a></th>");
        assertThat(count(page, "24 months")).isEqualTo(1);
    }

    @Test
    void oneColumnIsSortedEveryOtherOneThatCanBeSaysSo() {
        String page = browser.get("/list?sort=harm&order=desc").text();

        assertThat(count(page, "aria-sort=\"descending\"")).isEqualTo(1);
        assertThat(count(page, "aria-sort=\"none\""))
                .as("four more and two chances")
                .isEqualTo(6);
        assertThat(page)
                .contains("aria-sort=\"descending\"><a class=\"govuk-link iom-sort\" href=\"/list?sort=harm\">");
    }

    @Test
    void everyRowSpansTheWholeTable() {
        for (String address : List.of("/list?reference=simulated-3&sort=reference", "/list?where=near")) {
            String page = browser.get(address).text();
            int near = address.contains("near") ? 1 : 0;
            // Place, reference, tier, two ranks, two outcomes, standing.
            assertThat(count(row(page, "<td class=\"govuk-table__cell iom-number\">"), "<t[dh] "))
                    .isEqualTo(8 + near);
        }
    }

    private static String row(String page, String start) {
        int at = page.indexOf(start);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @Test
    void theTierIsAMarkBesideWhatSetsThePersonApart() {
        PublishedList published = site.listReader.current(DemoUsers.SUPERVISOR).orElseThrow();
        RowFacts first = site.listReader.row(DemoUsers.SUPERVISOR, published, site.listReader.facets(published), 0);

        assertThat(first.reasons()).hasSize(2);
        assertThat(browser.get("/list").text())
                .contains("<strong class=\"iom-tier\">" + published.index().tier(0) + "</strong><div>"
                        + Words.capital(first.reasons().get(0)) + "<br>");
    }

    @Test
    void peopleAreFilteredAndSortedByWhatTheirRecordsSay() {
        assertThat(browser.get("/list").text())
                .contains(
                        "id=\"f-custody\"",
                        "id=\"f-iom\"",
                        "id=\"f-band\"",
                        "<option value=\"chance-domestic-abuse\">");
        long inside = site.listReader
                        .current(DemoUsers.SUPERVISOR)
                        .orElseThrow()
                        .index()
                        .size()
                - number(browser.get("/list?custody=community").text());
        assertThat(number(browser.get("/list?custody=inside").text()))
                .as("with those whose cases nobody may open")
                .isLessThanOrEqualTo(inside);
    }

    @Test
    void bandsAreOfferedFromTheHighestDownAndDefinitionsByTheirNames() {
        PublishedList published = site.listReader.current(DemoUsers.SUPERVISOR).orElseThrow();
        String outcome =
                Words.capital(published.list().header().pack().outcomes().get(0).name());
        String page = browser.get("/list").text();

        assertThat(select(page, "f-band"))
                .containsSubsequence(">" + outcome + ": very high<", ">" + outcome + ": high<");
        published
                .list()
                .cohorts()
                .definitions()
                .forEach(each ->
                        assertThat(select(page, "f-definition")).doesNotContain(">" + Words.capital(each.id()) + "<"));
        assertThat(select(page, "f-definition"))
                .contains(">" + published.list().cohorts().definitions().get(0).name() + "<");
    }

    private static String select(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</select>", from));
    }

    private static long number(String page) {
        String status = page.substring(page.indexOf("role=\"status\">") + "role=\"status\">".length());
        return Long.parseLong(status.substring(0, status.indexOf(' ')));
    }

    @Test
    void chosenFiltersAreTagsThatTakeOneFilterAway() {
        String page = browser.get("/list?tier=priority+1&tier=priority+2&where=below&sort=harm")
                .text();

        assertThat(page)
                .contains(
                        "Chosen filters",
                        "Remove this filter: </span>Priority 1",
                        "Remove this filter: </span>Priority 2")
                .contains("href=\"/list?sort=harm&amp;tier=priority+2&amp;where=below\"")
                .contains("href=\"/list?sort=harm\">Clear filters</a>");
        assertThat(browser.get("/list").text()).doesNotContain("Chosen filters");
    }

    @Test
    void whereNobodyMatchesThereIsNoTableButTheWayOut() {
        assertThat(browser.get("/list?reference=nobody").text())
                .contains("0 people.", "None of the people whose cases you may open match.", "Clear the filters")
                .doesNotContain("<table");
        assertThat(browser.get("/list?page=999").text())
                .contains("There is no one on this page: it comes after the last one.");
    }

    @Test
    void theArrowsOfSortedColumnsAndTheCrossesOfTagsAreServed() {
        assertThat(browser.get("/assets/iom.css").text())
                .contains("[aria-sort=ascending] > .iom-sort::after", "[aria-sort=descending] > .iom-sort::after");
        assertThat(browser.get("/assets/images/icon-tag-remove-cross.svg").status())
                .isEqualTo(200);
        assertThat(browser.get("/assets/images/icon-tag-remove-cross-white.svg").status())
                .isEqualTo(200);
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }
}
