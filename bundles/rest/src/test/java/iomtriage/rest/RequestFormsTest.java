package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.scoring.SimulatedPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself allows is taken, what it does not allow is refused, and nothing is guessed. */
class RequestFormsTest {

    private static final String DECISION = "{\"ref\":\"%s\",\"list\":\"IN-VIEW\",\"choice\":\"ACCEPT\","
            + "\"reasons\":[\"needs-fit\"],\"rationale\":\"Discussed at the meeting; all agree.\",\"safety\":{},"
            + "\"sensitive\":false,\"reviewOn\":\"2026-05-01\",\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"},"
            + "\"shownAt\":\"2026-03-02T11:58:00Z\",\"lastSeen\":0}";
    private static final String VIEW = "{\"ref\":\"%s\",\"text\":\"Long enough to be put on record.\","
            + "\"decidedBy\":{\"id\":\"n1\",\"name\":\"N. Nurse\",\"agency\":\"HEALTH\"}}";

    @TempDir
    static Path folder;

    private static TestApi site;
    private static DescribedCalls calls;
    private static String key;

    @BeforeAll
    static void open() {
        site = new TestApi(folder, 60);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, 422",
        "page=-1, 422",
        "page=1000001, 422",
        "size=0, 422",
        "size=501, 422",
        "size=99999999999, 422",
        "page=two, 400",
        "page=, 400",
        "page=1&page=2, 400",
        "size=1.5, 400",
        "page=2&size=500, 200"
    })
    void aPageThatCannotBeIsRefusedAndNoOtherAnsweredInItsPlace(String query, int status) {
        for (String address : List.of("/api/v1/list?", "/api/v1/left-out?")) {
            Response answer = calls.get(address + query, key);

            assertThat(answer.status()).as(address + query).isEqualTo(status);
        }
    }

    @Test
    void everythingThatIsWrongWithAnAddressIsSaidAtOnce() {
        JsonNode problem = DescribedCalls.tree(calls.get("/api/v1/list?sort=none&page=0&size=many&again=never", key));

        assertThat(problem.get("findings").findValuesAsText("field")).containsExactly("sort", "again", "page", "size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "W/TAG", "\"other\", TAG", "\"a,b\" , W/TAG,\"c\"", "*", " * "})
    void whoHasTheAnswerAlreadyIsNotSentItAgain(String known) {
        String tag = calls.get("/api/v1/list", key).headers().get("ETag");

        assertThat(again(known.replace("TAG", tag)).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "", "TAG without quotes", "\"x\" TAG"})
    void whoDoesNotHaveItIsSentIt(String known) {
        String tag = calls.get("/api/v1/list", key).headers().get("ETag");

        assertThat(again(known.replace("TAG without quotes", tag.replace("\"", ""))
                                .replace("TAG", tag))
                        .status())
                .isEqualTo(200);
    }

    private static Response again(String known) {
        return send("GET", "/api/v1/list", "Bearer " + key, Map.of("if-none-match", known), new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR   "})
    void theSchemeIsReadInAnyCase(String scheme) {
        assertThat(send("GET", "/api/v1/pack", scheme + key, Map.of(), new byte[0])
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "Bearer", "Bearerx ", ""})
    void anotherSchemeIsNone(String scheme) {
        assertThat(send("GET", "/api/v1/pack", scheme + key, Map.of(), new byte[0])
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aCompressedBodyIsRefusedWhereNoneIsTaken() {
        byte[] zipped = JsonLines.gzip("{\"asOf\":\"2026-01-01\",\"capacity\":5}".getBytes(StandardCharsets.UTF_8));

        for (String address : List.of("/api/v1/lists", "/api/v1/scores?as-of=2026-01-01", "/api/v1/decisions")) {
            Response refused = send("POST", address, "Bearer " + key, Map.of("content-encoding", "gzip"), zipped);

            assertThat(refused.status()).as(address).isEqualTo(415);
            assertThat(refused.text()).contains("without Content-Encoding");
        }
    }

    @Test
    void aByteOrderMarkInFrontOfABodyIsNoPartOfIt() {
        String mark = "\uFEFF";
        byte[] list = (mark + "{\"asOf\":\"2026-01-01\",\"capacity\":20}").getBytes(StandardCharsets.UTF_8);
        byte[] record = (mark + new String(JsonLines.of(SimulatedPeople.people(1, 5)), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        Response scored = send("POST", "/api/v1/scores?as-of=2026-01-01", "Bearer " + key, Map.of(), record);
        Response started = send("POST", "/api/v1/lists", "Bearer " + key, Map.of(), list);
        site.lists.latest().orElseThrow().result().join();

        assertThat(scored.status()).as(scored.text()).isEqualTo(200);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
    }

    @Test
    void aDecisionThatIsSentAgainIsPutOnRecordOnceAndAnsweredAlike() {
        String body = DECISION.formatted("simulated-20").replace("IN-VIEW", site.listInView());

        Response first = sent("/api/v1/decisions", "decision-20", body);
        Response again = sent("/api/v1/decisions", "decision-20", body);
        Response other = sent("/api/v1/decisions", "decision-20", body.replace("all agree", "most agree"));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(entries("simulated-20")).isEqualTo(1);
    }

    @Test
    void aKeyIsTheApplicationsOwnAndTheCallsOwn() {
        String view = VIEW.formatted("simulated-21");
        String otherKey = site.keys.issue(DemoUsers.SECOND);

        sent("/api/v1/views", "shared", view);
        sent("/api/v1/views", "shared", view);
        send("POST", "/api/v1/views", "Bearer " + otherKey, Map.of("idempotency-key", "shared"), bytes(view));
        Response decision = sent(
                "/api/v1/decisions",
                "shared",
                DECISION.formatted("simulated-22").replace("IN-VIEW", site.listInView()));

        assertThat(entries("simulated-21")).isEqualTo(2);
        assertThat(decision.status()).isEqualTo(201);
    }

    @Test
    void callsThatComeAtTheSameTimeArePutOnRecordOnce() {
        String view = VIEW.formatted("simulated-23");
        List<CompletableFuture<Response>> answers = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> sent("/api/v1/views", "at-once", view)))
                .toList();

        assertThat(answers).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(201));
        assertThat(entries("simulated-23")).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeSentAgainWithTheSameKey() {
        String body = VIEW.formatted("simulated-24");

        assertThat(sent("/api/v1/views", "again", body.replace("Long enough to be put on record.", "no"))
                        .status())
                .isEqualTo(422);
        assertThat(sent("/api/v1/views", "again", body).status()).isEqualTo(201);
        assertThat(sent("/api/v1/views", "a key", body).status())
                .as("a blank in it")
                .isEqualTo(400);
        assertThat(sent("/api/v1/views", "k".repeat(256), body).status())
                .as("too long")
                .isEqualTo(400);
    }

    @Test
    void everythingThatIsWrongWithADecisionIsSaidAtOnce() {
        String body = "{\"list\":\"\",\"choice\":\"MAYBE\",\"reasons\":[1,\"x\"],\"rationale\":7,"
                + "\"safety\":{\"MARAC\":\"PERHAPS\",\"WHAT\":\"YES\"},\"sensitive\":\"no\",\"reviewOn\":\"soon\","
                + "\"decidedBy\":{\"id\":\" \",\"name\":\"a\\u0000b\"},\"shownAt\":\"now\",\"lastSeen\":-1,\"more\":1}";

        Response refused = calls.post("/api/v1/decisions", key, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(DescribedCalls.tree(refused).get("findings").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "ref",
                        "list",
                        "choice",
                        "reasons[0]",
                        "rationale",
                        "safety.MARAC",
                        "safety",
                        "sensitive",
                        "reviewOn",
                        "decidedBy.id",
                        "decidedBy.name",
                        "shownAt",
                        "lastSeen",
                        "more");
    }

    @Test
    void aFieldWhoseNameIsNoLetterIsNamedAsFarAsItCanBe() {
        Response answer = calls.post(
                "/api/v1/decisions",
                key,
                DECISION.formatted("simulated-25").replace("\"sensitive\"", "\"sensitive\ud83d\ude00\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("sensitive?").doesNotContain("\ud83d\ude00");
    }

    @Test
    void whatNobodyWouldSendIsRefusedAndBreaksNothing() {
        for (String address : List.of("decisions", "second-answers", "withdrawals", "views", "outcomes", "lists")) {
            assertThat(calls.post("/api/v1/" + address, key, "null").status())
                    .as(address)
                    .isEqualTo(400);
        }
        String reasons = "\"needs-fit\"" + ",\"needs-fit\"".repeat(9_999);
        Response many = calls.post(
                "/api/v1/decisions", key, DECISION.formatted("simulated-25").replace("\"needs-fit\"", reasons));
        Response nul = calls.post(
                "/api/v1/decisions", key, DECISION.formatted("simulated-25").replace("ps1", "p\\u0000s"));

        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text()).contains("Give each reason once.");
        assertThat(nul.status()).isEqualTo(422);
        assertThat(calls.post("/api/v1/decisions", key, DECISION.formatted("a\\u0000b"))
                        .status())
                .isEqualTo(404);
        assertThat(entries("simulated-25")).isZero();
    }

    @Test
    void anEntrySaysWhichDecisionItAnswersOrWithdraws() {
        JsonNode decided =
                DescribedCalls.tree(calls.post("/api/v1/decisions", key, DECISION.formatted("simulated-26")));
        long decision = decided.get("lastEntry").asLong();
        String withdrawal = "{\"ref\":\"simulated-26\",\"list\":\"IN-VIEW\",\"decision\":" + decision
                + ",\"rationale\":\"The panel agreed that the place is given up.\",\"reasons\":[\"out-of-date\"],"
                + "\"safety\":{\"VICTIM_SAFETY_CHECKED\":\"YES\",\"VICTIM_CONTACT\":\"NO\",\"PROTECTIVE_ORDER\":\"NO\","
                + "\"CHILDREN\":\"NO\",\"MARAC\":\"NO\",\"SAFEGUARDING_VIEW\":\"NO\"},\"shownAt\":\"2026-03-02T11:58:00Z\","
                + "\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"}}";

        JsonNode entries = DescribedCalls.tree(calls.post("/api/v1/withdrawals", key, withdrawal))
                .get("entries");

        assertThat(entries.get(1).get("kind").asText()).isEqualTo("withdrawal");
        assertThat(entries.get(1).get("decision").asLong()).isEqualTo(decision);
    }

    private static int entries(String person) {
        return site.reviews
                .shown(DemoUsers.SUPERVISOR, new SubjectId(person))
                .entries()
                .size();
    }

    private static Response sent(String address, String idempotencyKey, String body) {
        return send("POST", address, "Bearer " + key, Map.of("idempotency-key", idempotencyKey), bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response send(
            String method, String address, String authorization, Map<String, String> more, byte[] body) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("authorization", authorization);
        headers.put("content-type", "application/json");
        Request request = DescribedCalls.request(method, address, headers, new ByteArrayInputStream(body));
        return site.front.answer(request);
    }
}
