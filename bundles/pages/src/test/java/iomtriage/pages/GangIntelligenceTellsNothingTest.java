package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.identity.User;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.MarkedPeople;
import iomtriage.lists.PublishedList;
import iomtriage.lists.TestLists;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.reviews.access.WithoutGangIntelligence;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two caseloads that differ only in gang intelligence look the same, to the last character, to whoever may not see it: so
 * nothing that such a reader is shown, and nothing worked out from it, can tell who is linked to a gang.
 */
class GangIntelligenceTellsNothingTest {

    /**
     * A hash is of the whole entry, and of all that came before it: it differs, and tells nobody what in. Whether those at risk
     * must be thought of before a case is closed goes by all that is known. Caseloads were handed over, not made here.
     */
    private static final Set<String> NOT_COMPARED = Set.of("/decisions", "/person/decide", "/api/v1/caseloads");

    @TempDir
    static Path folder;

    private static TestSite known;
    private static TestSite unknown;
    private static List<CaseRecord> people;

    @BeforeAll
    static void open() {
        TestLists.Setting setting = MarkedPeople.setting();
        List<CaseRecord> records = setting.records();
        people = new ArrayList<>(IntStream.range(0, records.size())
                .mapToObj(i -> i % 5 == 4 ? withArrestInAGroup(records.get(i)) : records.get(i))
                .toList());
        List<CaseRecord> without = people.stream()
                .map(person -> WithoutGangIntelligence.of(person, SimulatedPeople.AS_OF))
                .toList();
        assertThat(without).isNotEqualTo(people);
        known = new TestSite(folder.resolve("known"), over(setting, people));
        unknown = new TestSite(folder.resolve("unknown"), over(setting, without));
        decide(known);
        decide(unknown);
    }

    @AfterAll
    static void close() {
        known.close();
        unknown.close();
    }

    private static TestLists.Setting over(TestLists.Setting setting, List<CaseRecord> records) {
        return new TestLists.Setting(records, setting.pack(), setting.policy(), setting.access());
    }

    private static CaseRecord withArrestInAGroup(CaseRecord person) {
        return person.toBuilder()
                .event(Event.of(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH)
                        .arrestDate(SimulatedPeople.AS_OF.minusMonths(2))
                        .flags(Set.of(EventFlag.GROUP_RELATED))
                        .build())
                .build();
    }

    /** Somebody who sees everything decides about the first three people. */
    private static void decide(TestSite site) {
        for (CaseRecord person : people.subList(0, 3)) {
            Map<String, String> form =
                    new TreeMap<>(Map.of("ref", person.subject().value(), "lastSeen", "0"));
            form.putAll(Map.of("choice", "ACCEPT", "reasons-ACCEPT", "needs-fit", "confirmed", "yes"));
            form.putAll(Map.of("rationale", "Discussed at the meeting; all four agencies agree."));
            form.putAll(Map.of("day", "2", "month", "4", "year", "2026"));
            assertThat(site.signedInAs(DemoUsers.SECOND)
                            .send("/person/decide", form)
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    void whoeverSeesItIsPlacedBeforeAnotherListThanWhoeverDoesNot() {
        PublishedList made = known.lists.current().orElseThrow();

        assertThat(made.withoutGangIntelligence()).hasValueSatisfying(without -> {
            assertThat(without.list().size()).isEqualTo(made.list().size());
            assertThat(without.list().header().id())
                    .isNotEqualTo(made.list().header().id())
                    .isEqualTo(unknown.lists
                            .current()
                            .orElseThrow()
                            .list()
                            .header()
                            .id());
        });
        assertThat(unknown.lists.current().orElseThrow().withoutGangIntelligence())
                .as("where there is none, one list serves everybody")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat", "sam"})
    void everyPageAndEveryCallIsTheSameToWhoeverMayNotSeeIt(String id) {
        User user = new DemoUsers().find(id).orElseThrow();
        EveryDoor one = new EveryDoor(known, user);
        EveryDoor other = new EveryDoor(unknown, user);
        List<String> references =
                people.stream().map(person -> person.subject().value()).toList();
        List<String> addresses = new ArrayList<>(one.addresses(references, "outcome=gang-violence&", NOT_COMPARED));
        addresses.addAll(List.of("/api/v1/list?size=500", "/api/v1/left-out?size=50"));
        for (String address : addresses) {
            assertThat(one.answer(address).lines())
                    .as(address)
                    .containsExactlyElementsOf(other.answer(address).lines().toList());
        }
        assertThat(new EveryDoor(known, DemoUsers.SECOND).answer("/list"))
                .as("a reader who sees it is shown other places")
                .isNotEqualTo(new EveryDoor(unknown, DemoUsers.SECOND).answer("/list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat", "sam"})
    void aRecordThatIsSentIsScoredTheSameWithAndWithout(String id) {
        EveryDoor door = new EveryDoor(known, new DemoUsers().find(id).orElseThrow());
        for (CaseRecord person : people) {
            CaseRecord without = WithoutGangIntelligence.of(person, SimulatedPeople.AS_OF);
            assertThat(door.call("POST", "/api/v1/scores?as-of=2026-01-01", json(person)))
                    .isEqualTo(door.call("POST", "/api/v1/scores?as-of=2026-01-01", json(without)));
        }
    }

    private static String json(CaseRecord person) {
        return new JsonCaseRecordWriter().toJson(person);
    }
}
