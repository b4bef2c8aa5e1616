package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.identity.User;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.referral.TriageRequest;
import iomtriage.lists.DemoUsers;
import iomtriage.pages.TestSite;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is silently dropped: whoever is not ranked is shown, with everything that stands in the way. */
class LeftOutPageTest {

    private static final LocalDate AS_OF = SimulatedPeople.AS_OF;
    private static final Finding NOT_JSON =
            new Finding(FindingCode.UNREADABLE, "record", "It is not <JSON>.", "Send it again.");
    private static final Finding NO_SEX = new Finding(FindingCode.MISSING_FIELD, "sex", "It is not there.", "Send it.");

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 60);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everyFindingOfARefusedRecordIsShown() {
        makeList(List.of(new CaseEntry.Unreadable("line 8", List.of(NOT_JSON, NO_SEX))), List.of());

        assertThat(page())
                .contains("0 not scorable, 1 records refused", "Records refused", ">line 8<")
                .contains("record: It is not &lt;JSON&gt;. Send it again.", "sex: It is not there. Send it.");
        assertThat(list()).contains("href=\"/left-out\">0 not scorable, 1 records refused</a>");
    }

    @Test
    void whoCannotBeScoredIsShownWithTheReason() {
        CaseRecord nothing = CaseRecord.of(new SubjectId("nothing-on-record"), AS_OF.minusYears(30), Sex.FEMALE)
                .build();
        makeList(List.of(new CaseEntry.Readable(nothing)), List.of());

        assertThat(page())
                .contains("1 not scorable", "People who could not be scored", ">nothing-on-record<")
                .contains("so there is nothing to score.");
    }

    @Test
    void whoIsKeptOffAndForWhomAPlaceIsHeldIsShownWithWhoDecidedSo() {
        makeList(
                List.of(),
                List.of(
                        placement("simulated-9", PlacementRule.MUST_NOT_BE_ON, Optional.of(AS_OF.plusDays(30))),
                        placement("somebody-new", PlacementRule.MUST_BE_ON, Optional.empty())));

        assertThat(page())
                .contains("1 kept off by a decision, 1 place held", "People kept off the list", "Places held")
                .contains(
                        "By the safeguarding board, from 27 December 2025 to 31 January 2026: an appeal is pending",
                        "By the safeguarding board, from 27 December 2025: an appeal is pending")
                .contains("A place is held: send the record, or decide without a ranking.");
        assertThat(list()).contains("1 kept off by a decision, 1 place held");
    }

    @Test
    void nobodyWhoseCaseIsNotOpenIsShownAndTheRestrictedOnesAreCounted() {
        makeList(
                List.of(
                        new CaseEntry.Unreadable(DemoUsers.RESTRICTED, List.of(NO_SEX)),
                        new CaseEntry.Unreadable(DemoUsers.ELSEWHERE, List.of(NO_SEX))),
                List.of());

        assertThat(page())
                .contains(
                        "Nobody whose case you may open is left out of", "1 person of the caseload has a case that is")
                .doesNotContain(">" + DemoUsers.RESTRICTED + "<", ">" + DemoUsers.ELSEWHERE + "<", "It is not there.");
        assertThat(list()).contains("0 records refused");
    }

    @Test
    void aLongListHasPages() {
        makeList(
                IntStream.rangeClosed(1, 60)
                        .<CaseEntry>mapToObj(line -> new CaseEntry.Unreadable("line " + line, List.of(NO_SEX)))
                        .toList(),
                List.of());
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        assertThat(browser.get("/left-out").text()).contains("Showing 1 to 50 of 60.", "href=\"/left-out?page=2\"");
        assertThat(browser.get("/left-out?page=2").text()).contains("Showing 51 to 60 of 60.");
        assertThat(browser.get("/left-out?page=9").text()).contains("Nobody is on this page.");
    }

    @Test
    void whereNobodyIsLeftOutThatIsSaid() {
        makeList(List.of(), List.of());

        assertThat(page())
                .contains("Nobody whose case you may open is left out of simulated people, as of 1 January 2026")
                .doesNotContain("<table");
    }

    @Test
    void whoLooksIsOnRecordAndOnlyThoseWhoReadTheListMay() {
        page();

        assertThat(site.journal.search(AuditQuery.newest(1)).get(0).content())
                .satisfies(entry -> assertThat(entry.action()).isEqualTo(Action.LIST_VIEWED))
                .satisfies(entry -> assertThat(entry.detail()).contains("\"part\":\"left out\""));
        assertThat(status(DemoUsers.PRACTITIONER)).isEqualTo(200);
        assertThat(status(DemoUsers.SCIENTIST)).isEqualTo(403);
        assertThat(status(DemoUsers.AUDITOR)).isEqualTo(403);
        assertThat(site.stranger().get("/left-out").status()).isEqualTo(303);
    }

    private static int status(User user) {
        return site.signedInAs(user).get("/left-out").status();
    }

    private static String page() {
        return site.signedInAs(DemoUsers.SUPERVISOR).get("/left-out").text();
    }

    private static String list() {
        return site.signedInAs(DemoUsers.SUPERVISOR).get("/list").text();
    }

    private static Placement placement(String reference, PlacementRule rule, Optional<LocalDate> to) {
        return Placement.of(new SubjectId(reference), rule)
                .by("the safeguarding board")
                .reason("an appeal is pending")
                .from(AS_OF.minusDays(5))
                .to(to)
                .build();
    }

    /** Of sixty people, without those whose cases are not for everybody, and some more entries. */
    private static void makeList(List<CaseEntry> more, List<Placement> placements) {
        List<CaseEntry> entries = new ArrayList<>(SimulatedPeople.readable(SimulatedPeople.people(60, 20260302).stream()
                .filter(each -> !List.of(DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE)
                        .contains(each.subject().value()))
                .toList()));
        entries.addAll(more);
        site.lists
                .make(
                        SimulatedPeople.source(entries),
                        TriageRequest.of(AS_OF, TestSite.CAPACITY)
                                .placements(placements)
                                .build(),
                        made -> {})
                .result()
                .join();
    }
}
