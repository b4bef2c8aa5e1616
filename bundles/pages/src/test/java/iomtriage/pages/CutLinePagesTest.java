package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.NearLine;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.RankInterval;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.TriageRequest;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list and the capacity page say of the people near the cut line. */
class CutLinePagesTest {

    private static final int PEOPLE = 120;

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, PEOPLE);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void nearTheLineTheListSaysHowSureItIsWhoBelongsAbove() {
        CutLine line =
                site.listReader.as(DemoUsers.SUPERVISOR, makeList(20)).index().cutLine();

        String page = get("/list?where=near");

        assertThat(page).contains("Chance of a place, 95% interval of the rank");
        assertThat(everybody(line))
                .hasSize(10)
                .allSatisfy(each -> assertThat(row(page, each.subject())).contains(between(each.range())));
        assertThat(get("/list")).doesNotContain("interval of the rank");
    }

    @Test
    void theCapacityPageShowsWhoIsNearestAndHowManyBelongBelow() {
        CutLine line =
                site.listReader.as(DemoUsers.SUPERVISOR, makeList(20)).index().cutLine();

        String page = get("/capacity");

        assertThat(page)
                .contains("Another pack, made in the same way from other people, would on average put "
                        + String.format(
                                Locale.UK, "%.1f", line.expectedMisplaced().orElseThrow())
                        + " of the 20 people above the line below it.")
                .contains(
                        "whose chance of a place is at least 10%",
                        RankInterval.MEANING, PlaceRange.CHANCE, Coverage.MEANING, "Below the cut line:");
        assertThat(everybody(line))
                .allSatisfy(each -> assertThat(row(page, each.subject())).contains(between(each.range())));
    }

    @Test
    void whoLooksAtPeopleOnTheCapacityPageIsOnRecord() {
        get("/capacity");

        assertThat(site.journal.search(AuditQuery.newest(1)).get(0).content().action())
                .isEqualTo(Action.LIST_VIEWED);
        assertThat(site.journal.search(AuditQuery.newest(1)).get(0).content().detail())
                .contains("\"part\":\"nearest to the cut line\"");
    }

    @Test
    void nothingIsSaidOfARestrictedCaseNearTheLineNorOfOneElsewhere() {
        for (String reference : List.of(DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE)) {
            int place =
                    makeList(20).find(new SubjectId(reference)).orElseThrow().place();
            makeList(place);
            for (String page : List.of(get("/capacity"), get("/list?where=near"))) {
                assertThat(page).doesNotContain(">" + reference + "<", "ref=" + reference + "\"");
            }
        }
    }

    @Test
    void whereThereAreMorePlacesThanPeopleNobodyIsBelow() {
        makeList(PEOPLE + 10);

        assertThat(get("/capacity"))
                .contains("Everyone ranked is above the line.")
                .doesNotContain("Below the cut line:");
    }

    @Test
    void theLineIsWorkedOutOnceForAList() {
        PublishedList list = makeList(20);

        assertThat(list.index().cutLine())
                .isSameAs(list.index().cutLine())
                .isEqualTo(list.list().cutLine(5));
    }

    private static PublishedList makeList(int capacity) {
        return site.lists
                .make(
                        SimulatedPeople.source(SimulatedPeople.readable(SimulatedPeople.people(PEOPLE, 20260302))),
                        TriageRequest.of(SimulatedPeople.AS_OF, capacity).build(),
                        made -> {})
                .result()
                .join();
    }

    private static String get(String address) {
        return site.signedInAs(DemoUsers.SUPERVISOR).get(address).text();
    }

    private static List<NearLine> everybody(CutLine line) {
        return Stream.concat(line.above().stream(), line.below().stream())
                .filter(each -> !List.of(DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE)
                        .contains(each.subject().value()))
                .toList();
    }

    private static String between(PlaceRange range) {
        return range.interval().orElseThrow().best() + " to "
                + range.interval().orElseThrow().worst();
    }

    private static String row(String page, SubjectId subject) {
        int at = page.indexOf(">" + subject.value() + "<");
        assertThat(at).as("the row of the person").isPositive();
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }
}
