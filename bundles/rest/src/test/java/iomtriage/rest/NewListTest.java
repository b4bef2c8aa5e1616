package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host may say when it asks for a list, and who may follow how it is made. */
class NewListTest {

    private static final String ON = "{\"ref\":\"%s\",\"rule\":\"MUST_BE_ON\",\"by\":\"MAPPA level 3\","
            + "\"reason\":\"Managed by the panel.\",\"from\":\"2025-12-01\"}";
    private static final String OFF = "{\"ref\":\"%s\",\"rule\":\"MUST_NOT_BE_ON\",\"by\":\"Inspector B\","
            + "\"reason\":\"Moved away.\",\"from\":\"2025-12-01\",\"to\":\"2026-02-01\"}";

    @TempDir
    static Path folder;

    private static TestApi site;
    private static DescribedCalls calls;
    private static String key;

    @BeforeAll
    static void open() {
        site = new TestApi(folder, 120);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whoMustBeOnIsAndWhoMustNotIsNotAndTheListSaysWhoSaidSo() throws Exception {
        String last = site.lists.current().orElseThrow().index().subject(119).value();
        String first = site.lists.current().orElseThrow().index().subject(0).value();

        JsonNode job = finished(body("\"placements\":[" + ON.formatted(last) + "," + OFF.formatted(first)
                + "],\"nominations\":[{\"ref\":\"simulated-9\",\"list\":\"flex\",\"by\":\"the"
                + " panel\",\"from\":\"2026-01-01\"}],\"policy\":\"probation-tier@3\""));

        assertThat(job.get("stage").asText()).isEqualTo("done");
        assertThat(job.get("done").asInt()).as("in hundredths").isEqualTo(100);
        assertThat(job.get("total").asInt())
                .as("and not how many people there are: two are closed to the key")
                .isEqualTo(100);
        assertThat(job.get("ranked").asInt()).isLessThan(119);
        JsonNode person = DescribedCalls.tree(calls.get("/api/v1/person?ref=" + last, key));
        assertThat(person.at("/referral/aboveCutLine").asBoolean()).isTrue();
        assertThat(person.get("because").asText()).isEqualTo("put on the list by MAPPA level 3: Managed by the panel.");
        assertThat(calls.get("/api/v1/person?ref=" + first, key).status()).isEqualTo(404);
        assertThat(calls.get("/api/v1/left-out", key).text())
                .contains("{\"kind\":\"kept-off\",\"ref\":\"" + first + "\",\"by\":\"Inspector B\","
                        + "\"reason\":\"Moved away.\",\"from\":\"2025-12-01\",\"to\":\"2026-02-01\"}");
        assertThat(site.lists.current().orElseThrow().list().header().policy()).hasToString("probation-tier@3");
        assertThat(site.lists.current().orElseThrow().list().find(new SubjectId("simulated-9")))
                .hasValueSatisfying(referral -> assertThat(referral.cohorts()).contains("flex"));
        assertThat(site.journal.search(AuditQuery.newest(30)))
                .filteredOn(entry -> entry.content().action() == Action.LIST_MADE)
                .first()
                .satisfies(entry -> assertThat(entry.content().detail())
                        .contains("\"nominations\":1", "\"placements\":2")
                        .doesNotContain(last));
    }

    /** The host's rule may say anything about people whom nobody knows. */
    @Test
    void whoIsNotKnownIsAnsweredAsOneWhoseCaseIsClosed() {
        String unknown = refused("nobody-known");

        assertThat(unknown).contains("There is nobody here whom you may decide about.");
        assertThat(refused(DemoUsers.RESTRICTED)).isEqualTo(unknown);
        assertThat(refused(DemoUsers.ELSEWHERE)).isEqualTo(unknown);
    }

    private static String refused(String reference) {
        Response answer = calls.post(
                "/api/v1/lists",
                key,
                body("\"placements\":[" + ON.formatted(reference) + "],\"nominations\":[{\"ref\":\"" + reference
                        + "\",\"list\":\"flex\",\"by\":\"the panel\",\"from\":\"2026-01-01\"}]"));
        assertThat(answer.status()).isEqualTo(422);
        return answer.text();
    }

    @Test
    void decisionsThatContradictEachOtherFailTheJobWithTheirReasons() throws Exception {
        JsonNode job = finished(
                body("\"placements\":[" + ON.formatted("simulated-7") + "," + OFF.formatted("simulated-7") + "]"));

        assertThat(job.get("stage").asText()).isEqualTo("failed");
        assertThat(job.get("failure").asText())
                .contains("One person must be on by the word of MAPPA level 3", "Ask them to agree")
                .doesNotContain("simulated-7");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNotRepeated() {
        Response refused = calls.post(
                "/api/v1/lists",
                key,
                "{\"asOf\":\"2026-02-30\",\"capacity\":0,\"caseload\":\"gone\",\"policy\":\"ours@1\",\"<b>\":1,\"nominations\":[7,{\"ref\":\""
                        + " \",\"list\":\"\",\"by\":5,\"from\":\"2026-03-01\",\"to\":\"2026-02-01\"}],"
                        + "\"placements\":[{\"ref\":\"simulated-3\",\"rule\":\"MAYBE\",\"by\":\"B\\u0007\","
                        + "\"reason\":null,\"from\":1,\"until\":\"\"},{\"ref\":\"simulated-4\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(fields(refused))
                .containsExactlyInAnyOrder(
                        "asOf",
                        "capacity",
                        "caseload",
                        "policy",
                        "?b?",
                        "nominations[0]",
                        "nominations[1].ref",
                        "nominations[1].list",
                        "nominations[1].by",
                        "nominations[1].to",
                        "placements[0].ref",
                        "placements[0].rule",
                        "placements[0].by",
                        "placements[0].reason",
                        "placements[0].from",
                        "placements[0].until",
                        "placements[1].ref",
                        "placements[1].rule",
                        "placements[1].by",
                        "placements[1].reason",
                        "placements[1].from");
        assertThat(refused.text()).doesNotContain("<b>", "MAYBE", "gone", "simulated-");
    }

    @Test
    void anAnswerIsNotManyTimesAsLongAsWhatWasSent() {
        Response refused = calls.post("/api/v1/lists", key, body("\"placements\":[7" + ",7".repeat(400_000) + "]"));

        assertThat(fields(refused)).hasSize(1_001);
        assertThat(refused.text()).contains("There are 399,001 more findings.");
    }

    @Test
    void whatHasTheRightFormButCannotBeIsRefusedAsSuch() {
        Response refused = calls.post(
                "/api/v1/lists",
                key,
                body("\"caseload\":\"gone\",\"placements\":[" + ON.formatted(DemoUsers.ELSEWHERE) + ","
                        + ON.formatted(DemoUsers.RESTRICTED) + "]"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).containsExactly("caseload", "placements[0].ref", "placements[1].ref");
        assertThat(site.journal.search(AuditQuery.newest(20)))
                .filteredOn(entry -> entry.content().action() == Action.ACCESS_REFUSED)
                .extracting(entry -> entry.content().subject().orElseThrow().value())
                .contains(DemoUsers.ELSEWHERE, DemoUsers.RESTRICTED);
    }

    @Test
    void aNominationThatWouldCountForNothingIsRefusedWithTheListsThatCount() {
        Response refused = calls.post(
                "/api/v1/lists",
                key,
                body("\"nominations\":[{\"ref\":\"simulated-9\",\"list\":\"felx\",\"by\":\"the"
                        + " panel\",\"from\":\"2026-01-01\"}]"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).containsExactly("nominations[0].list");
        assertThat(refused.text())
                .contains("Lists that are asked for: ", "flex")
                .doesNotContain("felx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"capacity\":7}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7.5}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":\"7\"}",
                "{\"asOf\":\"yesterday\",\"capacity\":7}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"caseload\":null}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"caseload\":\"\"}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"placements\":{}}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"placements\":[{}]}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"nominations\":[{\"ref\":\"a\",\"list\":\"b\",\"by\":\"c\"}]}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":7,\"more\":[]}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":0}",
                "{\"asOf\":\"2026-01-01\",\"capacity\":99999999999}",
                "[]"
            })
    void theDocumentAllowsNothingThatTheCallRefuses(String body) {
        assertThat(calls.post("/api/v1/lists", key, body).status()).isIn(400, 422);
        assertThat(calls.isDescribed(body, "NewList")).isFalse();
    }

    @Test
    void aJobIsForWhoeverStartedItAndForSupervisors() {
        User starter = User.of("app")
                .name("App")
                .agency(DemoUsers.SUPERVISOR.agency())
                .area("north")
                .role(Role.SUPERVISOR)
                .build();
        String starters = site.keys.issue(starter);
        Response started = calls.post("/api/v1/lists", starters, body(""));
        String job = started.headers().get("Location");

        assertThat(calls.get(job, starters).status()).isEqualTo(200);
        assertThat(calls.get(job, key).status()).isEqualTo(200);
        assertThat(calls.get(job, site.keys.issue(DemoUsers.PRACTITIONER)).status())
                .isEqualTo(404);
        String lesser = site.keys.issue(User.of("app")
                .name("App")
                .agency(starter.agency())
                .area(starter.area())
                .role(Role.DATA_SCIENTIST)
                .build());
        assertThat(calls.get(job, lesser).status()).isEqualTo(200);
        assertThat(calls.get(job, starters).status())
                .as("the key that it had before")
                .isEqualTo(401);
    }

    @Test
    void aListThatIsNotMadeYetIsCancelledAndThatIsOnRecord() throws InterruptedException {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            jobs.add(DescribedCalls.tree(calls.post("/api/v1/lists", key, body("")))
                    .get("id")
                    .asText());
        }
        String last = "/api/v1/job-cancellations?id=" + jobs.get(jobs.size() - 1);
        String practitioners = site.keys.issue(DemoUsers.PRACTITIONER);
        assertThat(calls.post(last, practitioners, "").status()).isEqualTo(403);
        Response cancelled = calls.post(last, key, "");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(DescribedCalls.tree(cancelled).get("failure").asText()).contains("was cancelled");
        assertThat(calls.post(last, key, "").status()).isEqualTo(409);
        assertThat(calls.post("/api/v1/job-cancellations?id=none", key, "").status())
                .isEqualTo(404);
        finished(body(""));
        assertThat(site.journal.search(AuditQuery.newest(500)))
                .filteredOn(entry -> entry.content().action() == Action.LIST_CANCELLED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().detail()).contains("\"capacity\":10"));
    }

    private static JsonNode finished(String body) throws InterruptedException {
        Response started = calls.post("/api/v1/lists", key, body);
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

    private static String body(String more) {
        return "{\"asOf\":\"2026-01-01\",\"capacity\":10" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static List<String> fields(Response refused) {
        List<String> fields = new ArrayList<>();
        DescribedCalls.tree(refused)
                .get("findings")
                .forEach(finding -> fields.add(finding.get("field").asText()));
        return fields;
    }
}
