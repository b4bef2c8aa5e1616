package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.facet.Choice;
import iomtriage.lists.study.AskingStudy;
import iomtriage.lists.study.FairnessStudy;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is worked out over everybody on a list: what to ask for, who gets places, what definitions would have covered. */
class StudiesTest {

    private static final int WAITS = 600;

    @TempDir
    static Path folder;

    private static TestSite site;
    private static PublishedList list;

    @BeforeAll
    static void open() {
        List<CaseRecord> people = new ArrayList<>();
        List<CaseRecord> any = SimulatedPeople.people(200, 20260302);
        for (int number = 0; number < any.size(); number++) {
            CaseRecord.Builder person =
                    any.get(number).toBuilder().area(Optional.of(number % 2 == 0 ? "East" : "West"));
            people.add((number % 3 == 0 ? person.needs(List.of()).seriousHarm(List.of()) : person).build());
        }
        site = new TestSite(
                folder, new TestSite.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
        list = site.lists.current().orElseThrow();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** Studies are made in the background: loads a page until it is there. */
    private static String settled(String address) throws InterruptedException {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        for (int i = 0; i < WAITS; i++) {
            String page = browser.get(address).text();
            if (!page.contains("being worked out") && !page.contains("being\n worked out")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It was never worked out: " + address);
    }

    @Test
    void whatIsMissingIsAskedForWhereItCouldChangeAPlaceAndNowhereElse() {
        AskingStudy study = AskingStudy.of(list);
        int filled = list.index().filled();
        int cut = list.list().at(filled).tier().tier().rank();
        assertThat(study.items()).isNotEmpty().allSatisfy(item -> {
            var outlook = list.list().at(item.position() + 1).tier().outlook();
            assertThat(item.missing()).isEqualTo(outlook.missing()).isNotEmpty();
            assertThat(item.up()).isEqualTo(item.position() >= filled);
            assertThat(
                            item.up()
                                    ? outlook.highest().rank() <= cut
                                    : outlook.lowest().rank() > cut)
                    .isTrue();
            item.chance().ifPresent(chance -> assertThat(chance).isBetween(0.0, 1.0));
        });
        assertThat(study.items())
                .extracting(item -> item.chance().orElse(0.0))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void theWorkListIsForEachAgency() throws InterruptedException {
        assertThat(settled("/asking")).contains("Probation: ", "Police: 0", "Could ", "/person?ref=");
        assertThat(settled("/asking?agency=POLICE")).contains("Nothing that is missing could change a place here.");
    }

    @Test
    void sharesOfGroupsAreThoseOfTheirPeopleWithAVerdictThatTheIntervalBears() {
        FairnessStudy study = FairnessStudy.of(list);
        assertThat(study.groups()).containsKeys("Sex", "Age", "Area");
        BitSet above = new BitSet();
        above.set(0, list.index().filled());
        List<FairnessStudy.Row> rows = study.rows("Area", above);
        assertThat(rows).extracting(FairnessStudy.Row::group).containsExactly("East", "West");
        assertThat(rows.stream().mapToInt(FairnessStudy.Row::above).sum())
                .isEqualTo(list.index().filled());
        assertThat(rows.get(0).others()).isEqualTo(rows.get(1).share());
    }

    @Test
    void aPlainDifferenceIsSaidAndFewPeopleSayNothing() {
        SortedMap<Choice, BitSet> groups = new TreeMap<>(Map.of(
                Choice.of("a"), positions(0, 100),
                Choice.of("b"), positions(100, 200),
                Choice.of("c"), positions(200, 205)));
        FairnessStudy study = new FairnessStudy(Map.of("Area", groups));
        List<FairnessStudy.Row> rows = study.rows("Area", positions(0, 40));
        assertThat(rows)
                .extracting(FairnessStudy.Row::verdict)
                .containsExactly(FairnessStudy.Verdict.MORE, FairnessStudy.Verdict.LESS, FairnessStudy.Verdict.TOO_FEW);
        // 40 of 100: Wilson's interval in any textbook.
        assertThat(rows.get(0).low()).isEqualTo(0.3094, org.assertj.core.api.Assertions.within(0.0001));
        assertThat(rows.get(0).high()).isEqualTo(0.4980, org.assertj.core.api.Assertions.within(0.0001));
    }

    private static BitSet positions(int from, int to) {
        BitSet positions = new BitSet();
        positions.set(from, to);
        return positions;
    }

    @Test
    void whoGetsPlacesIsShownWithIntervals() throws InterruptedException {
        assertThat(settled("/fairness"))
                .contains(">Sex<", ">Age<", ">Area<", "East", "West", "95% interval")
                .contains(SimulatedPeople.people(1, 1).get(0).sex() == Sex.MALE ? "Male" : "");
    }

    @Test
    void definitionsSayWhatTheyWouldHaveCoveredWhoCameAndWentAndOfWhomTheyConsist() throws InterruptedException {
        assertThat(settled("/definitions"))
                .contains("What they would have covered", "as they stood on 1 July 2023", "Not sanctioned again")
                .contains("Who came and went", "From 1 January 2025 to 1 January 2026")
                .contains("Who meets them", "The whole caseload", ">East<", "18 to 20");
    }
}
