package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.scoring.SimulatedPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECISION =
            "{\"ref\":\"REF\",\"list\":\"IN-VIEW\",\"choice\":\"ACCEPT\",\"reasons\":[\"needs-fit\"],"
                    + "\"rationale\":\"Discussed at the meeting; all agree.\",\"safety\":{},\"sensitive\":false,"
                    + "\"reviewOn\":\"2026-05-01\",\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"},"
                    + "\"shownAt\":\"2026-03-02T11:58:00Z\",\"lastSeen\":0}";

    @TempDir
    static Path folder;

    private static TestApi site;
    private static String supervisorKey;
    private static String practitionerKey;
    private static JsonNode document;

    @BeforeAll
    static void open() throws IOException {
        site = new TestApi(folder, 200);
        supervisorKey = site.keys.issue(DemoUsers.SUPERVISOR);
        practitionerKey = site.keys.issue(DemoUsers.PRACTITIONER);
        document = JSON.readTree(call("GET", "/api/v1/openapi.json", "", "").body());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theDocumentDescribesEveryCallAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(site.api.all());
    }

    @Test
    void everyAnswerIsAsTheDocumentDescribesIt() throws IOException {
        String record = record();
        assertDescribed(call("GET", "/api/v1/pack", "", supervisorKey), "Pack");
        assertDescribed(call("POST", "/api/v1/scores?as-of=2026-01-01", record, supervisorKey), "Scores");
        assertDescribed(call("GET", "/api/v1/list?page=1&size=10", "", supervisorKey), "ListPage");
        assertDescribed(call("GET", "/api/v1/person?ref=simulated-10", "", supervisorKey), "Person");
        assertDescribed(
                call("POST", "/api/v1/decisions", DECISION.replace("REF", "simulated-10"), supervisorKey), "Review");
        assertDescribed(call("GET", "/api/v1/decisions?ref=simulated-10", "", supervisorKey), "Review");
        assertDescribed(call("GET", "/api/v1/pack", "", "wrong"), "Problem");
        assertDescribed(call("POST", "/api/v1/decisions", "{\"ref\":1}", supervisorKey), "Problem");
    }

    @Test
    void aListIsMadeInTheBackgroundAndReplacesTheOneBefore() throws Exception {
        Response started = call("POST", "/api/v1/lists", "{\"asOf\":\"2025-12-31\",\"capacity\":7}", supervisorKey);

        assertThat(started.status()).isEqualTo(202);
        assertDescribed(started, "Job");
        Response job = call("GET", started.headers().get("Location"), "", supervisorKey);
        for (int i = 0; i < 200 && !job.text().contains("\"list\""); i++) {
            Thread.sleep(20);
            job = call("GET", started.headers().get("Location"), "", supervisorKey);
        }
        assertDescribed(job, "Job");
        assertThat(JSON.readTree(job.body()).get("stage").asText()).isEqualTo("done");
        assertThat(JSON.readTree(call("GET", "/api/v1/list", "", supervisorKey).body())
                        .get("capacity")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void contributionsAddUpToTheScore() throws IOException {
        JsonNode scores = JSON.readTree(call("POST", "/api/v1/scores?as-of=2026-01-01", record(), supervisorKey)
                .body());

        for (JsonNode score : scores.get("scores")) {
            double sum = score.get("base").asDouble();
            for (JsonNode term : score.get("contributions")) {
                sum += term.get("logOdds").asDouble();
            }
            assertThat(sum).isCloseTo(score.get("logOdds").asDouble(), Offset.offset(1e-9));
        }
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        Response first = call("GET", "/api/v1/person?ref=simulated-11", "", supervisorKey);
        Request again = request("GET", "/api/v1/person?ref=simulated-11", "", supervisorKey, "application/json");
        again.headers().put("if-none-match", first.headers().get("ETag"));

        Response second = site.front.answer(again);

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void aDecisionNamesThePersonWhoDecidedAndIsTakenOnlyOnce() {
        String decision = DECISION.replace("REF", "simulated-12");

        assertThat(call("POST", "/api/v1/decisions", decision, supervisorKey).status())
                .isEqualTo(201);
        assertThat(call("POST", "/api/v1/decisions", decision, supervisorKey).status())
                .isEqualTo(409);
        assertThat(site.reviews
                        .shown(DemoUsers.SUPERVISOR, new SubjectId("simulated-12"))
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.stamp().userId()).isEqualTo("ps1");
                    assertThat(entry.stamp().userName()).isEqualTo("P. Officer (Sam Supervisor)");
                });
    }

    @Test
    void aDecisionThatTheRulesRefuseSaysWhatIsWrong() {
        Response refused = call(
                "POST",
                "/api/v1/decisions",
                DECISION.replace("REF", "simulated-13").replace("needs-fit", "low-benefit"),
                supervisorKey);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"field\":\"reasons\"", "is not a reason to accept");
    }

    @Test
    void anOutcomeIsOnRecord() {
        Response answer = call(
                "POST",
                "/api/v1/outcomes",
                "{\"ref\":\"simulated-14\",\"outcome\":\"any-reoffence\",\"happened\":true,\"date\":\"2026-02-01\"}",
                practitionerKey);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(site.journal.search(AuditQuery.newest(20)))
                .anySatisfy(entry -> assertThat(entry.content().action()).isEqualTo(Action.OUTCOME_RECEIVED));
    }

    @Test
    void aPractitionersKeyCannotDecideOrMakeLists() {
        assertThat(call("POST", "/api/v1/decisions", DECISION.replace("REF", "simulated-15"), practitionerKey)
                        .status())
                .isEqualTo(403);
        assertThat(call("POST", "/api/v1/lists", "{\"asOf\":\"2026-01-01\",\"capacity\":7}", practitionerKey)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void restrictedCasesAndOtherAreasAreKeptBack() {
        assertThat(call("GET", "/api/v1/person?ref=" + DemoUsers.RESTRICTED, "", supervisorKey)
                        .status())
                .isEqualTo(404);
        assertThat(call("GET", "/api/v1/person?ref=" + DemoUsers.ELSEWHERE, "", supervisorKey)
                        .status())
                .isEqualTo(404);
        assertThat(call("GET", "/api/v1/list?size=500", "", supervisorKey).text())
                .contains("\"restricted\":1}")
                .doesNotContain("\"simulated-3\"")
                .doesNotContain("\"simulated-4\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON <script>",
                "[]",
                "{\"asOf\":\"2026-01-01\"}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"more\":1}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"capacity\":8}",
                "{\"asOf\":\"<script>\",\"capacity\":7}",
                "{\"asOf\":null,\"capacity\":7}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":\"many\"}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7} trailing"
            })
    void whatDoesNotFitIsRefusedWithoutRepeatingIt(String body) {
        Response refused = call("POST", "/api/v1/lists", body, supervisorKey);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(refused.text()).doesNotContain("script", "many", "trailing");
    }

    @Test
    void whatIsTooDeepTooLargeOrOfAnotherTypeIsRefused() {
        String deep = "{\"asOf\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(call("POST", "/api/v1/lists", deep, supervisorKey).status()).isEqualTo(400);
        assertThat(call("POST", "/api/v1/scores?as-of=2026-01-01", deep, supervisorKey)
                        .status())
                .isEqualTo(422);
        assertThat(call("POST", "/api/v1/lists", " ".repeat(1_100_000), supervisorKey)
                        .status())
                .isEqualTo(413);
        assertThat(site.front
                        .answer(request("POST", "/api/v1/lists", "{}", supervisorKey, "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(call("PUT", "/api/v1/lists", "{}", supervisorKey).status()).isEqualTo(405);
        assertThat(call("GET", "/api/v1/nothing", "", supervisorKey).status()).isEqualTo(404);
    }

    @Test
    void healthSaysWhatIsUpAndMetricsNameNobody() {
        call("GET", "/api/v1/person?ref=simulated-16", "", supervisorKey);
        call("GET", "/simulated-16", "", "");

        assertThat(call("GET", "/health/live", "", "").text()).isEqualTo("up\n");
        assertThat(call("GET", "/health/ready", "", "").text())
                .isEqualTo(
                        "{\"access\":\"up\",\"deliveries\":\"up\",\"list\":\"up\",\"pack\":\"up\",\"pages\":\"up\",\"store\":\"up\",\"trail\":\"up\"}");
        assertThat(call("GET", "/metrics", "", "").text())
                .contains(
                        "iomtriage_requests_total{route=\"/api/v1/person\",status=\"200\"}",
                        "iomtriage_request_seconds_bucket{route=\"/api/v1/person\",le=\"+Inf\"}",
                        "iomtriage_people_ranked 200",
                        "iomtriage_trail_intact 1",
                        "jvm_memory_used_bytes{area=\"heap\"}")
                .doesNotContain("simulated-16");
    }

    private static void assertDescribed(Response response, String schema) throws IOException {
        var root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.get("components"));
        Schema described = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(root), InputFormat.JSON);
        assertThat(described.validate(response.text(), InputFormat.JSON))
                .as(schema + " "
                        + response.text()
                                .substring(0, Math.min(300, response.text().length())))
                .isEmpty();
    }

    private static String record() throws IOException {
        CaseRecord person = SimulatedPeople.people(1, 5).get(0);
        return new JsonCaseRecordWriter().toJson(person);
    }

    private static Response call(String method, String address, String body, String key) {
        return site.front.answer(
                request(method, address, body.replace("IN-VIEW", site.listInView()), key, "application/json"));
    }

    private static Request request(String method, String address, String body, String key, String type) {
        int question = address.indexOf('?');
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", type);
        headers.put("authorization", "Bearer " + key);
        return new Request(
                method,
                question < 0 ? address : address.substring(0, question),
                Form.parse(question < 0 ? "" : address.substring(question + 1)),
                headers,
                Map.of(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                "127.0.0.1",
                false);
    }
}
