package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.rest.DescribedCalls;
import iomtriage.scoring.SimulatedPeople;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both doors find the same rows, and neither hides who is not among them. */
class ListCallsTest {

    private static final Pattern REFERENCE =
            Pattern.compile("<th scope=\"row\" class=\"govuk-table__header[^>]*>(?:<a[^>]*>)?([^<]+)<");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static DescribedCalls calls;
    private static String key;

    @BeforeAll
    static void open() throws Exception {
        site = TestSite.withoutCaseload(folder);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
        List<CaseRecord> people = SimulatedPeople.people(150, 3);
        byte[] twice = JsonLines.of(List.of(people.get(20), people.get(21), people.get(3), people.get(4)));
        byte[] young = JsonLines.of(List.of(young("young-1"), young("young-2")));
        byte[] wrong = "{\"subject\":\"wrong-1\"}\nnot JSON\n".getBytes(StandardCharsets.UTF_8);
        Response sent = calls.send(
                "/api/v1/caseloads?name=mixed",
                key,
                JsonLines.join(JsonLines.of(people), twice, young, wrong),
                Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        calls.post("/api/v1/lists", key, "{\"asOf\":\"2026-01-01\",\"capacity\":20}");
        site.lists.latest().orElseThrow().result().join();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static CaseRecord young(String reference) {
        return CaseRecord.of(new SubjectId(reference), SimulatedPeople.AS_OF.minusYears(15), Sex.MALE)
                .event(Event.offence(OffenceGroup.values()[0], SimulatedPeople.AS_OF.minusDays(90))
                        .disposedOf(DisposalKind.CONVICTION, SimulatedPeople.AS_OF.minusDays(40)))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sort=harm&order=desc",
                "sort=reference&page=2",
                "sort=standing",
                "sort=reoffending&tier=A&tier=B",
                "standing=UNDECIDED&where=near",
                "where=below&reference=simulated-1",
                "again=due",
                "tier=none"
            })
    void theSameAddressFindsTheSameRowsOnThePageAndOverHttp(String query) {
        List<String> onPage = REFERENCE
                .matcher(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/list?" + query)
                        .text())
                .results()
                .map(match -> match.group(1))
                .toList();

        JsonNode list = DescribedCalls.tree(calls.get("/api/v1/list?size=25&" + query, key));

        assertThat(list.get("rows")).extracting(row -> row.get("ref").asText()).isEqualTo(onPage);
    }

    @Test
    void followingTheNextLinkReadsEverybodyWhoMatchesOnce() {
        List<String> read = new ArrayList<>();
        String next = "/api/v1/list?sort=harm&order=desc&where=below&standing=UNDECIDED&size=40";
        int matching = -1;
        while (!next.isEmpty()) {
            JsonNode page = DescribedCalls.tree(calls.get(next, key));
            page.get("rows").forEach(row -> read.add(row.get("ref").asText()));
            matching = page.get("matching").asInt();
            next = page.path("next").asText("");
        }

        assertThat(read).hasSize(matching).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void whatTheRowsCannotBeToldByIsRefusedWithTheWayOut() {
        Response refused = calls.get("/api/v1/list?sort=plaec&order=up&where=over&standing=ACCEPTED&standing=X", key);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("\"field\":\"sort\"", "\"field\":\"order\"", "\"field\":\"where\"", "\"field\":\"standing\"")
                .contains("It must be one of agency, area, chance-any-reoffence, chance-domestic-abuse, cohort,")
                .doesNotContain("plaec");
    }

    @Test
    void everybodyWhoIsLeftOutIsToldWithTheReason() {
        JsonNode page = DescribedCalls.tree(calls.get("/api/v1/left-out?size=500", key));

        assertThat(page.get("entries"))
                .extracting(entry ->
                        entry.path("kind").asText() + " " + entry.get("ref").asText())
                .contains(
                        "refused simulated-20",
                        "refused wrong-1",
                        "refused line 158",
                        "not-scorable young-1",
                        "not-scorable young-2");
        assertThat(page.toString()).contains("The caseload holds 2 records with this reference");
        assertThat(page.has("next")).isFalse();
        assertThat(page.get("matching").asInt()).isEqualTo(page.get("entries").size());
    }

    @Test
    void thosePagesFollowEachOther() {
        JsonNode all = DescribedCalls.tree(calls.get("/api/v1/left-out?size=500", key));
        List<JsonNode> read = new ArrayList<>();
        String next = "/api/v1/left-out?size=3";
        while (!next.isEmpty()) {
            JsonNode page = DescribedCalls.tree(calls.get(next, key));
            page.get("entries").forEach(read::add);
            next = page.path("next").asText("");
        }

        assertThat(read).containsExactlyElementsOf(all.get("entries"));
    }

    @Test
    void restrictedCasesAndOtherAreasAreHiddenThereToo() {
        assertThat(calls.get("/api/v1/left-out?size=500", key).text())
                .contains("\"restricted\":1")
                .doesNotContain("\"simulated-3\"", "\"simulated-4\"");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        for (String address :
                List.of("/api/v1/list?where=above", "/api/v1/left-out", "/api/v1/person?ref=simulated-9")) {
            String tag = calls.get(address, key).headers().get("ETag");
            Request again = DescribedCalls.request(
                    "GET",
                    address,
                    Map.of("authorization", "Bearer " + key, "if-none-match", tag),
                    InputStream.nullInputStream());

            assertThat(calls.answer(again).status()).isEqualTo(304);
        }
    }

    @Test
    void whoReadsListsIsOnRecordAndWhoMayNotIsTurnedAway() {
        String scientist = site.keys.issue(DemoUsers.SCIENTIST);
        for (String address : List.of("/api/v1/list", "/api/v1/left-out", "/api/v1/person?ref=simulated-9")) {
            assertThat(calls.get(address, scientist).status()).isEqualTo(403);
        }
    }
}
