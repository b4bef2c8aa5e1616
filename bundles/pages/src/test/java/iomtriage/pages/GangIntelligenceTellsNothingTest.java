package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.api.identity.User;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.MarkedPeople;
import iomtriage.lists.PublishedList;
import iomtriage.lists.TestLists;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.reviews.access.WithoutGangIntelligence;
import iomtriage.scoring.SimulatedPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
    void everyPageIsTheSameToWhoeverMayNotSeeIt(String id) {
        User user = new DemoUsers().find(id).orElseThrow();
        TestSite.Browser one = known.signedInAs(user);
        TestSite.Browser other = unknown.signedInAs(user);
        for (String address : addresses()) {
            assertThat(page(one, address).lines())
                    .as(address)
                    .containsExactlyElementsOf(page(other, address).lines().toList());
        }
        assertThat(page(known.signedInAs(DemoUsers.SECOND), "/list"))
                .as("a reader who sees it is shown other places")
                .isNotEqualTo(page(unknown.signedInAs(DemoUsers.SECOND), "/list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat", "sam"})
    void everyCallAnswersTheSameToWhoeverMayNotSeeIt(String id) {
        User user = new DemoUsers().find(id).orElseThrow();
        List<String> addresses = new ArrayList<>(List.of("/api/v1/list?size=500", "/api/v1/left-out?size=50"));
        for (CaseRecord person : people) {
            addresses.add("/api/v1/person?ref=" + person.subject().value());
            addresses.add("/api/v1/decisions?ref=" + person.subject().value());
        }
        for (String address : addresses) {
            assertThat(call(known, user, "GET", address, ""))
                    .as(address)
                    .isEqualTo(call(unknown, user, "GET", address, ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat", "sam"})
    void aRecordThatIsSentIsScoredTheSameWithAndWithout(String id) {
        User user = new DemoUsers().find(id).orElseThrow();
        for (CaseRecord person : people) {
            CaseRecord without = WithoutGangIntelligence.of(person, SimulatedPeople.AS_OF);
            assertThat(call(known, user, "POST", "/api/v1/scores?as-of=2026-01-01", json(person)))
                    .isEqualTo(call(known, user, "POST", "/api/v1/scores?as-of=2026-01-01", json(without)));
        }
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String route : known.site.all()) {
            String page = route.substring(route.indexOf(' ') + 1);
            if (!route.startsWith("GET ")) {
                continue;
            }
            if (page.equals("/decisions")) {
                // A hash is of the whole entry, and of all that came before it: it differs, and tells nobody what in.
                continue;
            }
            if (page.equals("/person/decide")) {
                // Whether those at risk must be thought of before a case is closed goes by all that is known.
                continue;
            }
            if (!page.startsWith("/person")) {
                addresses.add(page);
                continue;
            }
            for (CaseRecord person : people) {
                addresses.add(
                        page + "?outcome=gang-violence&ref=" + person.subject().value());
            }
        }
        return addresses;
    }

    private static String page(TestSite.Browser browser, String address) {
        return browser.get(address).text().replaceAll("name=\"token\" value=\"[^\"]*\"", "");
    }

    private static String json(CaseRecord person) {
        return new JsonCaseRecordWriter().toJson(person);
    }

    private static String call(TestSite site, User caller, String method, String address, String body) {
        int question = address.indexOf('?');
        return site.front
                .answer(new Request(
                        method,
                        address.substring(0, question),
                        Form.parse(address.substring(question + 1)),
                        Map.of(
                                "content-type",
                                "application/json",
                                "authorization",
                                "Bearer " + site.keys.issue(caller)),
                        Map.of(),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        "127.0.0.1",
                        false))
                .text();
    }
}
