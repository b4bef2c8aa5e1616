package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.lists.caseload.ReceivedCaseload;
import iomtriage.scoring.SimulatedPeople;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some records of a caseload change: the others need not be sent again, and the list says who moved and why. */
class CaseloadChangesTest {

    private static final String LIST = "{\"asOf\":\"2026-01-01\",\"capacity\":3,\"caseload\":\"%s\"}";

    @TempDir
    Path folder;

    private TestApi site;
    private DescribedCalls calls;
    private String key;

    @BeforeEach
    void open() {
        site = new TestApi(folder, TestApi.withoutPeople());
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Response sent(String address, String lines) {
        return calls.send(address, key, lines.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private Response sent(String address, List<CaseRecord> people) {
        return calls.send(address, key, JsonLines.of(people), Map.of());
    }

    /** The record of another simulated person, under this reference. */
    private static CaseRecord other(int person, String reference) {
        return SimulatedPeople.people(60, 7).get(person).toBuilder()
                .subject(new SubjectId(reference))
                .build();
    }

    private String caseload() {
        return DescribedCalls.tree(sent("/api/v1/caseloads?name=north", SimulatedPeople.people(60, 3)))
                .get("id")
                .asText();
    }

    private void rank(String caseload) {
        calls.post("/api/v1/lists", key, LIST.formatted(caseload));
        site.lists.latest().orElseThrow().result().join();
    }

    @Test
    void oneRecordIsReplacedOneIsAddedAndTheListSaysWhoMovedAndWhy() {
        String before = caseload();
        rank(before);
        ReceivedCaseload sent = site.caseloads.find(before).orElseThrow();
        // Somebody else's history, as if much had become known.
        Response answer =
                sent("/api/v1/caseload-changes?id=" + before, List.of(other(20, "simulated-9"), other(21, "new-1")));
        JsonNode described = DescribedCalls.tree(answer);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(described.get("replaced").asInt()).isEqualTo(1);
        assertThat(described.get("added").asInt()).isEqualTo(1);
        assertThat(described.get("records").asLong()).isEqualTo(sent.records() + 1);
        ReceivedCaseload now = site.caseloads.find(described.get("id").asText()).orElseThrow();
        assertThat(now.find(new SubjectId("new-1"))).isPresent();
        assertThat(now.find(new SubjectId("simulated-9"))).isNotEqualTo(sent.find(new SubjectId("simulated-9")));
        for (String other : List.of("simulated-1", "simulated-8", "simulated-10", "simulated-60")) {
            assertThat(now.find(new SubjectId(other))).isEqualTo(sent.find(new SubjectId(other)));
        }

        rank(now.id());
        JsonNode moves = DescribedCalls.tree(calls.get("/api/v1/moves", key));

        assertThat(moves.get("list").asText())
                .isEqualTo(site.listInView())
                .isNotEqualTo(moves.get("before").asText());
        assertThat(moves.get("moves").findValuesAsText("ref")).contains("simulated-9");
        assertThat(moves.get("moves"))
                .allSatisfy(move -> assertThat(move.get("reasons")).isNotEmpty());
    }

    @Test
    void allThatIsWrongIsSaidAndNothingIsChanged() {
        String before = caseload();

        Response refused = sent(
                "/api/v1/caseload-changes?id=" + before,
                "{\"subject\":\"simulated-9\",\"sex\":\"MALE\"}\n"
                        + "{\"subject\":\"simulated-8\",\"dateOfBirth\":\"x\"}\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Nothing was changed", "Line 1, ", "Line 2, ")
                .doesNotContain("simulated-9");
    }

    @Test
    void aCaseloadThatIsNotKeptCannotBeChanged() {
        assertThat(sent("/api/v1/caseload-changes?id=none", "{}").status()).isEqualTo(404);
    }
}
