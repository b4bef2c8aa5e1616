package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.TimedBody;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.lists.ListJob;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.reviews.audit.Action;
import iomtriage.scoring.SimulatedPeople;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every status that the document names is answered by something, with the body that it describes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedStatusesTest {

    /** A full disk is not to be had in a test. */
    private static final Set<String> NOT_PROVOKED = Set.of(
            "POST /api/v1/caseloads 507",
            "POST /api/v1/caseload-changes 507",
            "PUT /api/v1/caseloads/{id}/records/{subject} 507");

    private static final String NEW_LIST = "{\"asOf\":\"2026-01-01\",\"capacity\":5}";
    private static final String DECISION =
            "{\"ref\":\"%s\",\"list\":\"IN-VIEW\",\"choice\":\"ACCEPT\",\"reasons\":[\"needs-fit\"],\"rationale\":\"Discussed"
                    + " at the meeting; all agree.\",\"sensitive\":false,"
                    + "\"safety\":{\"VICTIM_SAFETY_CHECKED\":\"YES\",\"VICTIM_CONTACT\":\"NO\",\"PROTECTIVE_ORDER\":\"NO\","
                    + "\"CHILDREN\":\"NO\",\"MARAC\":\"NO\",\"SAFEGUARDING_VIEW\":\"NO\"},\"reviewOn\":\"2026-05-01\",\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P."
                    + " Officer\"},\"shownAt\":\"2026-03-02T11:58:00Z\",\"lastSeen\":0}";
    private static final String SECOND = "{\"ref\":\"%s\",\"decision\":%d,\"approved\":true,\"rationale\":\"%s\","
            + "\"decidedBy\":{\"id\":\"ps2\",\"name\":\"S. Second\"}}";
    private static final String WITHDRAWAL =
            "{\"ref\":\"%s\",\"list\":\"IN-VIEW\",\"decision\":%d,\"rationale\":\"%s\","
                    + "\"reasons\":[],\"safety\":{},\"shownAt\":\"2026-03-02T11:58:00Z\","
                    + "\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"}}";
    private static final String VIEW = "{\"ref\":\"%s\",\"text\":\"%s\","
            + "\"decidedBy\":{\"id\":\"n1\",\"name\":\"N. Nurse\",\"agency\":\"HEALTH\"}}";
    private static final String OUTCOME =
            "{\"ref\":\"%s\",\"outcome\":\"%s\",\"happened\":true,\"date\":\"2026-02-01\"}";
    private static final String DEMAND = "{\"ref\":\"%s\",\"authority\":\"%s\"}";
    private static final String LONG = "Long enough to be put on record.";
    private static final String OTHER_AREA = DemoUsers.ELSEWHERE;
    private static final String HIDDEN = DemoUsers.RESTRICTED;

    private TestApi site;
    private DescribedCalls calls;
    private String key;
    private String scientist;

    @BeforeAll
    void provokeThemAll(@TempDir Path folder) throws SQLException {
        site = new TestApi(folder, TestApi.withoutPeople());
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
        scientist = site.keys.issue(DemoUsers.SCIENTIST);
        try {
            beforeThereIsAnything();
            whatIsWrongWithAnyBody();
            caseloadsAndLists();
            reading();
            recording();
            moves();
            withAnotherKey();
            site.databaseGoes();
            described().forEach(call -> call(call, key, ""));
        } finally {
            site.close();
        }
    }

    @Test
    void everyStatusOfTheDocumentIsAnswered() {
        Set<String> named = new TreeSet<>();
        for (String call : described()) {
            operation(call).get("responses").fieldNames().forEachRemaining(status -> {
                if (!status.equals("default")) {
                    named.add(call + " " + status);
                }
            });
        }

        assertThat(calls.answered()).containsAll(without(named, NOT_PROVOKED));
        assertThat(named).containsAll(calls.answered());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void beforeThereIsAnything() {
        calls.post("/api/v1/lists", key, NEW_LIST);
        calls.get("/api/v1/list", key);
        calls.get("/api/v1/left-out", key);
        calls.get("/api/v1/cut-line", key);
        calls.get("/api/v1/moves", key);
        calls.get("/api/v1/coverage", key);
        calls.get("/api/v1/cohorts", key);
        calls.get("/api/v1/cohort-history", key);
        calls.get("/api/v1/jobs?id=none", key);
        calls.get("/api/v1/caseloads?id=none", key);
    }

    /** Of another type, too large, and not JSON. */
    private void whatIsWrongWithAnyBody() {
        byte[] large = new byte[1_100_000];
        for (String call : described()) {
            String address = call.substring(call.indexOf('/'));
            if (call.startsWith("POST") && !address.startsWith("/api/v1/caseload")) {
                String query = address.equals("/api/v1/scores") ? "?as-of=2026-01-01" : "";
                calls.send(address + query, key, large, Map.of("content-type", "text/plain"));
                calls.send(address + query, key, large, Map.of("content-type", "application/json"));
                calls.post(address, key, "not JSON");
            }
            if (call.startsWith("POST")) {
                tooSlowly(address);
            }
            if (call.startsWith("PUT")) {
                put(address + "?as-of=2026-01-01", "text/plain", new ByteArrayInputStream(large));
                put(address + "?as-of=2026-01-01", "application/json", new ByteArrayInputStream(large));
                put(address + "?as-of=2026-01-01", "application/json", slow());
            }
        }
    }

    private Response put(String address, String type, InputStream body) {
        return calls.answer(DescribedCalls.request(
                "PUT", address, Map.of("authorization", "Bearer " + key, "content-type", type), body));
    }

    private static InputStream slow() {
        AtomicLong now = new AtomicLong();
        InputStream slow = new TimedBody(InputStream.nullInputStream(), now::get);
        now.addAndGet(Duration.ofSeconds(11).toNanos());
        return slow;
    }

    private void tooSlowly(String address) {
        InputStream slow = slow();
        boolean caseload = address.startsWith("/api/v1/caseload");
        Map<String, String> type = Map.of("content-type", caseload ? "application/x-ndjson" : "application/json");
        String id = address.endsWith("changes") ? caseload() : "";
        calls.send(address + "?name=slow&as-of=2026-01-01&id=" + id, key, slow, type);
    }

    private void caseloadsAndLists() {
        byte[] people = JsonLines.of(SimulatedPeople.people(60, 3));
        String north = "/api/v1/caseloads?name=north";
        calls.send("/api/v1/caseloads", key, people, Map.of());
        calls.send(north, key, people, Map.of("content-type", "text/plain"));
        calls.send(north, key, new byte[0], Map.of());
        calls.send(north, key, people, Map.of("content-length", "99999999999"));
        Response sent = calls.send(north, key, people, Map.of());
        calls.get(sent.headers().get("Location"), key);
        changes(caseload(), people);
        calls.post("/api/v1/lists", key, NEW_LIST.replace("5", "0"));
        Response started = calls.post("/api/v1/lists", key, NEW_LIST);
        site.lists.latest().orElseThrow().result().join();
        calls.get(started.headers().get("Location"), key);
        cancelled();
    }

    /** One that waits behind others is cancelled; another time, and one that is not there, are refused. */
    private void cancelled() {
        List<ListJob> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            calls.post("/api/v1/lists", key, NEW_LIST);
            others.add(site.lists.latest().orElseThrow());
        }
        Response last = calls.post("/api/v1/lists", key, NEW_LIST);
        String cancel = last.headers().get("Location").replace("/jobs", "/job-cancellations");
        calls.post(cancel, key, "");
        calls.post(cancel, key, "");
        calls.post("/api/v1/job-cancellations?id=none", key, "");
        others.forEach(each -> each.result().join());
    }

    private String caseload() {
        byte[] people = JsonLines.of(SimulatedPeople.people(60, 3));
        return DescribedCalls.tree(calls.send("/api/v1/caseloads?name=north", key, people, Map.of()))
                .get("id")
                .asText();
    }

    private void changes(String caseload, byte[] people) {
        String changes = "/api/v1/caseload-changes?id=";
        calls.send("/api/v1/caseload-changes", key, people, Map.of());
        calls.send(changes + "none", key, people, Map.of());
        calls.send(changes + caseload, key, people, Map.of("content-type", "text/plain"));
        calls.send(changes + caseload, key, "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        calls.send(changes + caseload, key, people, Map.of("content-length", "99999999999"));
        calls.send(changes + caseload, key, people, Map.of());
        String record = "/api/v1/caseloads/%s/records/simulated-1";
        String person =
                new JsonCaseRecordWriter().toJson(SimulatedPeople.people(2, 3).get(1));
        calls.put(record.formatted(caseload), key, person);
        for (String id : List.of(caseload, "none")) {
            calls.put(record.formatted(id) + "?as-of=2026-01-01", key, person);
            calls.put(record.formatted(id) + "?as-of=2026-01-01", key, "{}");
        }
    }

    private void moves() {
        calls.post("/api/v1/lists", key, NEW_LIST);
        site.lists.latest().orElseThrow().result().join();
        calls.get("/api/v1/moves", key);
    }

    private void reading() {
        calls.get("/api/v1/pack", key);
        calls.get("/api/v1/case-record.schema.json", "");
        calls.get("/api/v1/list?sort=none", key);
        calls.get("/api/v1/calibration", key);
        calls.get("/api/v1/calibration", site.keys.issue(DemoUsers.PRACTITIONER));
        calls.get("/api/v1/entries?after=-1", key);
        calls.get("/api/v1/entries?after=first", key);
        calls.get("/api/v1/entries", key);
        for (String address : List.of("/api/v1/list", "/api/v1/left-out")) {
            calls.get(address + "?page=two", key);
            calls.get(address + "?page=0", key);
        }
        String person =
                new JsonCaseRecordWriter().toJson(SimulatedPeople.people(1, 5).get(0));
        calls.post("/api/v1/scores?as-of=2026-01-01", key, person);
        calls.post("/api/v1/scores?as-of=2026-01-01", key, "{}");
        calls.get("/api/v1/coverage?capacity=few", key);
        calls.get("/api/v1/coverage?capacity=0", key);
        history();
        for (String address : List.of(
                "/api/v1/list",
                "/api/v1/left-out",
                "/api/v1/cut-line",
                "/api/v1/coverage",
                "/api/v1/cohorts",
                "/api/v1/cohort-history",
                "/api/v1/person?ref=simulated-9")) {
            again(address, calls.get(address, key).headers().get("ETag"));
        }
        for (String address : List.of(
                "/api/v1/person?ref=", "/api/v1/decisions?ref=", "/api/v1/outcomes?ref=", "/api/v1/profile?ref=")) {
            calls.get(address + "simulated-9", key);
            calls.get(address + HIDDEN, key);
            calls.get(address + OTHER_AREA, key);
        }
    }

    /** The first answer is that it is being made. */
    private void history() {
        String auditor = site.keys.issue(DemoUsers.AUDITOR);
        calls.get("/api/v1/cohorts", auditor);
        calls.get("/api/v1/cohort-history", auditor);
        calls.once("/api/v1/cohort-history", key);
    }

    private void again(String address, String tag) {
        Request request = DescribedCalls.request(
                "GET",
                address,
                Map.of("authorization", "Bearer " + key, "if-none-match", tag),
                InputStream.nullInputStream());
        assertThat(calls.answer(request).status()).isEqualTo(304);
    }

    private void recording() {
        String declined = DECISION.replace("ACCEPT", "DECLINE").replace("needs-fit", "out-of-date");
        calls.post("/api/v1/decisions", key, DECISION.formatted("simulated-9"));
        calls.post("/api/v1/decisions", key, DECISION.formatted("simulated-9"));
        calls.post(
                "/api/v1/decisions",
                key,
                declined.replace("out-of-date", "none").formatted("simulated-8"));
        calls.post("/api/v1/decisions", key, DECISION.formatted(OTHER_AREA));
        String first = DescribedCalls.tree(calls.get("/api/v1/list?tier=priority%201", key))
                .at("/rows/0/ref")
                .asText();
        Response waits = calls.post("/api/v1/decisions", key, declined.formatted(first));
        long decision = DescribedCalls.tree(waits).get("lastEntry").asLong();
        for (Map.Entry<String, String> call : Map.of(
                        "/api/v1/second-answers", SECOND, "/api/v1/withdrawals", WITHDRAWAL)
                .entrySet()) {
            calls.post(call.getKey(), key, call.getValue().formatted(OTHER_AREA, decision, LONG));
            calls.post(call.getKey(), key, call.getValue().formatted(first, decision + 1_000, LONG));
            calls.post(call.getKey(), key, call.getValue().formatted(first, decision, "short"));
        }
        String otherKey = site.keys.issue(DemoUsers.SECOND);
        calls.post("/api/v1/second-answers", otherKey, SECOND.formatted(first, decision, LONG));
        calls.post("/api/v1/withdrawals", key, WITHDRAWAL.formatted(first, decision, LONG));
        for (String person : List.of("simulated-9", OTHER_AREA)) {
            calls.post("/api/v1/views", key, VIEW.formatted(person, LONG));
            calls.post("/api/v1/outcomes", key, OUTCOME.formatted(person, "any-reoffence"));
        }
        calls.post("/api/v1/views", key, VIEW.formatted("simulated-9", "short"));
        calls.post("/api/v1/outcomes", key, OUTCOME.formatted("simulated-9", "none"));
        personalData();
    }

    private void personalData() {
        String auditor = site.keys.issue(DemoUsers.AUDITOR);
        User second = User.of("amy")
                .name("Amy")
                .agency(Agency.PROBATION)
                .area("north")
                .role(Role.AUDITOR)
                .build();
        site.trail.record("sam", Action.PERSON_VIEWED, Optional.of(new SubjectId("gone")), Map.of());
        calls.post("/api/v1/personal-data", auditor, DEMAND.formatted("gone", "Request 14"));
        calls.post("/api/v1/personal-data", auditor, DEMAND.formatted("gone", ""));
        calls.post("/api/v1/erasures", auditor, DEMAND.formatted("simulated-9", "Request 14"));
        long request = DescribedCalls.tree(
                        calls.post("/api/v1/erasures", auditor, DEMAND.formatted("gone", "Request 14")))
                .get("erasure")
                .asLong();
        String answer = "{\"erasure\":" + request + "}";
        calls.post("/api/v1/personal-data", key, DEMAND.formatted("gone", "Request 14"));
        calls.post("/api/v1/erasures", key, DEMAND.formatted("gone", "Request 14"));
        calls.post("/api/v1/erasure-answers", key, answer);
        calls.post("/api/v1/erasure-answers", auditor, answer);
        calls.post("/api/v1/erasure-answers", site.keys.issue(second), answer);
    }

    private void withAnotherKey() {
        for (String call : described()) {
            call(call, "wrong", "");
            call(call, scientist, call.endsWith("/scores") ? "?as-of=2026-01-01" : "");
        }
    }

    private void call(String call, String with, String query) {
        String address = call.substring(call.indexOf('/'));
        calls.answer(DescribedCalls.request(
                call.substring(0, call.indexOf(' ')),
                address + query,
                Map.of("authorization", "Bearer " + with, "content-type", "application/json"),
                InputStream.nullInputStream()));
    }

    /** Every call of the document, as {@code POST /path}. */
    private List<String> described() {
        List<String> described = new ArrayList<>();
        calls.document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }

    private JsonNode operation(String call) {
        int space = call.indexOf(' ');
        return calls.document()
                .get("paths")
                .get(call.substring(space + 1))
                .get(call.substring(0, space).toLowerCase(Locale.ROOT));
    }
}
