package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.Referral;
import iomtriage.api.score.Outcome;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.MarkedPeople;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.reviews.access.ConfiguredAccess;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What links people to gangs, over the whole site: the configuration names supervisors, the host refuses one of them, so only
 * the other sees any of it, on no matter which page or call.
 */
class GangIntelligenceTest {

    private static final List<String> READERS = List.of("person", "practitioner", "supervisor");
    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    /** As pages and calls would say it. The outcome "gang violence" is a prediction, and everybody's to see. */
    private static final List<String> WORDS = List.of(
            "linked to gang violence",
            "marked for gang violence",
            "victim of gangs",
            "victim of gang",
            "street gang",
            "strg",
            "marked_gang",
            "registered_street",
            MarkedPeople.FACTOR);

    @TempDir
    static Path folder;

    private static TestSite site;
    private static List<CaseRecord> marked;
    private static List<Referral> decidedByFact;

    @BeforeAll
    static void open() {
        marked = MarkedPeople.marked();
        site = new TestSite(folder, MarkedPeople.setting());
        decidedByFact = marked.stream()
                .map(CaseRecord::subject)
                .flatMap(subject -> site.lists.current().orElseThrow().find(subject).stream())
                .filter(referral -> referral.tier().decidingFactor().equals(MarkedPeople.FACTOR))
                .toList();
        assertThat(decidedByFact).hasSizeGreaterThan(2);
        decide(decidedByFact.get(0), "ACCEPT", "needs-fit");
        decide(decidedByFact.get(1), "DEFER", "no-place");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void decide(Referral referral, String choice, String reason) {
        Map<String, String> form =
                new TreeMap<>(Map.of("ref", referral.subject().value(), "lastSeen", "0"));
        form.putAll(Map.of("choice", choice, "reasons-" + choice, reason, "rationale", RATIONALE));
        form.putAll(Map.of("confirmed", "yes", "day", "2", "month", "4", "year", "2026"));
        for (String question :
                List.of("VICTIM_SAFETY_CHECKED", "VICTIM_CONTACT", "PROTECTIVE_ORDER", "CHILDREN", "MARAC")) {
            form.put("safety-" + question, "NO");
        }
        Response answer = site.signedInAs(DemoUsers.SECOND).send("/person/decide", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat", "sam", "ann", "dee"})
    void whoeverMayNotSeeItIsNeverGivenItOnAnyPage(String user) {
        TestSite.Browser browser = site.signedInAs(new DemoUsers().find(user).orElseThrow());
        for (String address : addresses()) {
            Response page = browser.get(address);

            assertThat(page.status()).as(address).isIn(200, 303, 403, 404);
            assertThat(gangs(page.text())).as(address).isEmpty();
        }
    }

    @Test
    void whoeverMaySeeItFindsItOnEveryPageThatHasIt() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SECOND);
        String decided = "?ref=" + decidedByFact.get(0).subject().value();

        for (String page : List.of(
                "/person", "/person/record", "/person/needs", "/person/words", "/person/why", "/person/history")) {
            String address = page + decided + "&outcome=gang-violence";
            assertThat(gangs(browser.get(address).text())).as(address).isNotEmpty();
        }
        assertThat(site.journal.search(new AuditQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Action.DECIDED),
                        Optional.empty(),
                        Long.MAX_VALUE,
                        10)))
                .as("what is on record, which an auditor's page is made from")
                .anyMatch(entry -> entry.content().detail().contains(MarkedPeople.FACTOR));
        assertThat(gangs(call(DemoUsers.SECOND, "GET", "/api/v1/list?size=500", "")))
                .contains(MarkedPeople.FACTOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat", "sam"})
    void whoeverMayNotSeeItIsNeverGivenItByACall(String user) throws IOException {
        User caller = new DemoUsers().find(user).orElseThrow();
        assertThat(gangs(call(caller, "GET", "/api/v1/list?size=500", ""))).isEmpty();
        for (CaseRecord person : marked) {
            String query = "?ref=" + person.subject().value();
            String record = new JsonCaseRecordWriter().toJson(person);

            assertThat(gangs(call(caller, "GET", "/api/v1/person" + query, ""))).isEmpty();
            assertThat(gangs(call(caller, "GET", "/api/v1/decisions" + query, "")))
                    .isEmpty();
            assertThat(gangs(call(caller, "POST", "/api/v1/scores?as-of=2026-01-01", record)))
                    .isEmpty();
        }
    }

    @Test
    void whatAddsUpToAScoreIsToldWithoutSayingWhetherAPersonIsMarked() {
        String why = "/person/why?outcome=gang-violence&ref="
                + marked.get(0).subject().value();

        assertThat(site.signedInAs(DemoUsers.PRACTITIONER).get(why).text())
                .contains("All other reasons together")
                .doesNotContain("your role does not see");
        assertThat(site.signedInAs(DemoUsers.PRACTITIONER)
                        .get("/person?ref=" + decidedByFact.get(0).subject().value())
                        .text())
                .contains("worked out without it")
                .doesNotContain("a fact that your role does not see");
    }

    @Test
    void aRoleThatDoesNotExistIsRefusedWithTheOnesThatDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfiguredAccess.of(new MarkedPeople.AllButSam(), "SUPERVISOR", "CONSTABLE"))
                .withMessage(
                        "The configuration iomtriage.reviews names a role in gang.intelligence.roles that does not exist:"
                                + " \"CONSTABLE\". The roles are PRACTITIONER, SUPERVISOR, DATA_SCIENTIST, AUDITOR. Correct the"
                                + " name, or leave the list empty so that nobody sees gang intelligence.");
    }

    @Test
    void withAnEmptyListNobodySeesIt() {
        CaseAccess nobody = ConfiguredAccess.of(new MarkedPeople.AllButSam());
        for (Role role : Role.values()) {
            User user = User.of("any")
                    .name("Any")
                    .agency(DemoUsers.SECOND.agency())
                    .area("north")
                    .role(role)
                    .build();
            assertThat(nobody.gangIntelligence(user)).isFalse();
        }
    }

    /** Every page that is about people, for everybody who is marked; what pages say of the model is no intelligence. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("/audit?action=DECIDED"));
        for (String route : site.site.all()) {
            String page = route.substring(route.indexOf(' ') + 1);
            if (!route.startsWith("GET ") || page.startsWith("/model")) {
                continue;
            }
            if (!page.startsWith("/person")) {
                addresses.add(page);
                continue;
            }
            for (CaseRecord person : marked) {
                String address = page + "?ref=" + person.subject().value();
                for (int i = 0; i < outcomes().size(); i++) {
                    String reader = READERS.get(i % READERS.size());
                    addresses.add(address + "&outcome=" + outcomes().get(i).id() + "&reader=" + reader);
                }
            }
        }
        return addresses;
    }

    private static List<Outcome> outcomes() {
        return site.packs.inService().orElseThrow().outcomes();
    }

    /** What of it is in a text. */
    private static List<String> gangs(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("your role does not see intelligence about gangs", "");
        for (Outcome outcome : outcomes()) {
            plain = plain.replace(outcome.description().toLowerCase(Locale.ROOT), "");
        }
        List<String> found =
                new ArrayList<>(WORDS.stream().filter(plain::contains).toList());
        if (plain.replace("gang violence", "").replace("gang-violence", "").contains("gang") && found.isEmpty()) {
            found.add("gang");
        }
        return found;
    }

    private static String call(User caller, String method, String address, String body) {
        int question = address.indexOf('?');
        Response answer = site.front.answer(new Request(
                method,
                address.substring(0, question),
                Form.parse(address.substring(question + 1)),
                Map.of("content-type", "application/json", "authorization", "Bearer " + site.keys.issue(caller)),
                Map.of(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                "127.0.0.1",
                false));
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }
}
