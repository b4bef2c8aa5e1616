package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.lists.PublishedList;
import iomtriage.rest.DescribedCalls;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.scoring.SimulatedPeople;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is not in the framework has its own caseload ranked. */
class CaseloadCallsTest {

    private static final String NORTH = "/api/v1/caseloads?name=north";
    private static final Map<String, String> GZIP = Map.of("content-encoding", "gzip");

    @TempDir
    Path folder;

    private TestSite site;
    private DescribedCalls calls;
    private String key;

    @BeforeEach
    void open() {
        site = TestSite.withoutCaseload(folder);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterEach
    void close() {
        site.close();
        assertThat(folder.resolve("caseloads")).doesNotExist();
    }

    @Test
    void untilACaseloadIsHandedOverPagesAndCallsSaySo() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        for (String page : List.of("/list", "/left-out", "/capacity", "/definitions")) {
            assertThat(browser.get(page).text()).contains("No caseload was handed over yet");
        }
        assertThat(calls.get("/api/v1/list", key).status()).isEqualTo(404);
        assertThat(site.front
                        .answer(DescribedCalls.request("GET", "/health/ready", Map.of(), InputStream.nullInputStream()))
                        .status())
                .as("ready for a caseload to be handed over")
                .isEqualTo(200);
        Response refused = calls.post("/api/v1/lists", key, wanted(""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("POST /api/v1/caseloads");
    }

    @Test
    void whereTheFirstListCannotBeMadeThePagesSayWhy() throws Exception {
        List<CaseRecord> two = SimulatedPeople.people(2, 1);
        String known = receive(JsonLines.of(two));
        String placement =
                "{\"ref\":\"%s\",\"rule\":\"MUST_BE_ON\",\"by\":\"B\",\"reason\":\"R\",\"from\":\"2025-01-01\"}";
        calls.post(
                "/api/v1/lists",
                key,
                "{\"asOf\":\"2026-01-01\",\"capacity\":1,\"caseload\":\"" + known + "\",\"placements\":["
                        + placement.formatted(two.get(0).subject().value()) + ","
                        + placement.formatted(two.get(1).subject().value()) + "]}");
        site.lists.latest().orElseThrow().result().exceptionally(failed -> null).join();

        assertThat(site.signedInAs(DemoUsers.SUPERVISOR).get("/list").text())
                .contains("The list could not be made", "2 people must be on the list, but there are 1 places");
        String id = receive("not JSON\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rank(id).get("stage").asText())
                .as("a caseload in which no record can be used")
                .isEqualTo("failed");
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        assertThat(browser.get("/list").text())
                .contains("0 ranked, 1 refused, 0 not scorable", "Refused most often: It is not JSON");
        for (String page : List.of("/list", "/left-out", "/capacity", "/definitions")) {
            assertThat(browser.get(page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void thousandsOfPeopleSentCompressedAreReceivedRankedAndShown() throws Exception {
        List<CaseRecord> people = SimulatedPeople.people(5_000, 77);
        byte[] plain = JsonLines.of(people);

        Response received = calls.send(NORTH + "%202026", key, JsonLines.gzip(plain), GZIP);

        assertThat(received.status()).isEqualTo(201);
        JsonNode caseload = DescribedCalls.tree(received);
        assertThat(caseload.get("records").asLong()).isEqualTo(5_000);
        assertThat(caseload.get("bytes").asLong()).isEqualTo(plain.length);
        assertThat(DescribedCalls.tree(calls.get(received.headers().get("Location"), key)))
                .isEqualTo(caseload);
        assertThat(rank(caseload.get("id").asText()).get("stage").asText()).isEqualTo("done");
        JsonNode list = DescribedCalls.tree(calls.get("/api/v1/list", key));
        assertThat(list.get("size").asInt()).as("two are not open to the key").isEqualTo(4_998);
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR).get("/list").text()).contains("north 2026, as of");
    }

    @Test
    void aPersonsPagesReadTheRecordThatWasSent() throws Exception {
        rank(receive(JsonLines.of(SimulatedPeople.people(80, 5))));
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        assertThat(browser.get("/person/history?ref=simulated-10").text())
                .as("the score over time needs the record")
                .contains("<svg");
        assertThat(calls.get("/api/v1/person?ref=simulated-10", key).status()).isEqualTo(200);
    }

    @Test
    void whatIsReceivedIsOnRecordWithoutPersonalData() {
        receive(JsonLines.of(SimulatedPeople.people(3, 5)));

        assertThat(site.journal.search(AuditQuery.newest(10)))
                .filteredOn(entry -> entry.content().action() == Action.CASELOAD_RECEIVED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.content().userId()).isEqualTo("sam");
                    assertThat(entry.content().subject()).isEmpty();
                    assertThat(entry.content().detail())
                            .contains("\"name\":\"north\"", "\"records\":3", "\"digest\":\"")
                            .doesNotContain("simulated-");
                });
    }

    @Test
    void onlyTheNewestCaseloadAndTheOneInViewAreKept() throws Exception {
        String first = receive(JsonLines.of(SimulatedPeople.people(30, 1)));
        String second = receive(JsonLines.of(SimulatedPeople.people(30, 2)));
        assertKept(List.of(second), first, second);

        rank(second);
        String third = receive(JsonLines.of(SimulatedPeople.people(30, 3)));
        String fourth = receive(JsonLines.of(SimulatedPeople.people(30, 4)));
        assertKept(List.of(second, fourth), second, third, fourth);

        rank("");
        assertKept(List.of(fourth), second, fourth);
        Response gone = calls.post("/api/v1/lists", key, wanted(second));
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.text()).contains("\"field\":\"caseload\"", "Send it again.");
    }

    @Test
    void theSameCaseloadSentTwiceIsKeptOnce() throws Exception {
        byte[] people = JsonLines.of(SimulatedPeople.people(30, 1));
        String id = receive(people);
        rank(id);

        assertThat(receive(people)).isEqualTo(id);
        assertThat(files()).hasSize(1);
        assertThat(site.records.find(site.lists.current().orElseThrow().index().subject(0)))
                .isPresent();
    }

    @Test
    void whatIsWrongWithRecordsIsFoundWhenTheyAreRankedAndStopsNobodyElse() throws Exception {
        byte[] people = JsonLines.of(SimulatedPeople.people(40, 1));
        byte[] first = Arrays.copyOf(people, new String(people, StandardCharsets.UTF_8).indexOf('\n') + 1);
        byte[] notText = "{\"subject\":\"b\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] endless = ("{\"subject\":\"" + "x".repeat(5 << 20) + "\"}\n").getBytes(StandardCharsets.UTF_8);
        String id = receive(JsonLines.join(people, first, notText, endless));

        assertThat(rank(id).get("stage").asText()).isEqualTo("done");

        PublishedList list = site.lists.current().orElseThrow();
        assertThat(list.index().size()).isEqualTo(39);
        assertThat(calls.get("/api/v1/left-out", key).text())
                .contains(
                        "\"matching\":4",
                        "The caseload holds 2 records with this reference",
                        "\"ref\":\"line 42\"",
                        "It is not UTF-8",
                        "\"ref\":\"line 43\"",
                        "It is larger than 1,048,576 bytes.")
                .doesNotContain("xxxx");
    }

    private String receive(byte[] content) {
        Response received = calls.send(NORTH, key, content, Map.of());
        assertThat(received.status()).as(received.text()).isEqualTo(201);
        return DescribedCalls.tree(received).get("id").asText();
    }

    private JsonNode rank(String caseload) throws InterruptedException {
        Response started = calls.post("/api/v1/lists", key, wanted(caseload));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        JsonNode job = DescribedCalls.tree(started);
        for (int i = 0;
                i < 1_000 && !Set.of("done", "failed").contains(job.get("stage").asText());
                i++) {
            Thread.sleep(20);
            job = DescribedCalls.tree(calls.get(started.headers().get("Location"), key));
        }
        return job;
    }

    private static String wanted(String caseload) {
        return "{\"asOf\":\"2026-01-01\",\"capacity\":10"
                + (caseload.isEmpty() ? "" : ",\"caseload\":\"" + caseload + "\"") + "}";
    }

    /** What is not needed any more goes a moment after the list has come into view. */
    private void assertKept(List<String> wanted, String... ids) throws Exception {
        for (int i = 0; i < 500 && files().size() > wanted.size(); i++) {
            Thread.sleep(10);
        }
        assertThat(List.of(ids))
                .filteredOn(id -> calls.get("/api/v1/caseloads?id=" + id, key).status() == 200)
                .isEqualTo(wanted);
        assertThat(files()).hasSameSizeAs(wanted);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("caseloads"))) {
            return files.toList();
        }
    }
}
