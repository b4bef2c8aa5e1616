package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.referral.RankMove;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.lists.PublishedList;
import iomtriage.lists.caseload.ReceivedCaseload;
import iomtriage.lists.host.HostsList;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.scoring.SimulatedPeople;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static String json(CaseRecord record) {
        return new JsonCaseRecordWriter().toJson(record);
    }

    private static String record(String caseload, String subject) {
        return "/api/v1/caseloads/" + caseload + "/records/" + subject + "?as-of=2026-01-20";
    }

    @Test
    void oneRecordIsPutInPlaceAndTheAnswerSaysHowThePersonMovesAndWhy() {
        String before = caseload();
        rank(before);
        String inView = site.listInView();
        CaseRecord arrested = other(20, "simulated-9");
        ReferralList list = site.listReader
                .current(DemoUsers.SUPERVISOR)
                .map(PublishedList::list)
                .orElseThrow();
        LocalDate day = LocalDate.of(2026, 1, 20);

        Response answer = calls.put(record(before, "simulated-9"), key, json(arrested));
        JsonNode described = DescribedCalls.tree(answer);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(described.get("replaced").asInt()).isEqualTo(1);
        JsonNode move = described.get("move");
        assertThat(move.get("placeBefore").asInt())
                .isEqualTo(list.find(arrested.subject()).orElseThrow().place());
        assertThat(move.get("place").asInt())
                .isEqualTo(list.rescored(arrested, day).place())
                .isNotEqualTo(move.get("placeBefore").asInt());
        assertThat(move.get("reasons")).isNotEmpty();
        assertThat(site.listInView()).as("the list in view").isEqualTo(inView);
        assertThat(site.caseloads
                        .find(described.get("id").asText())
                        .orElseThrow()
                        .find(arrested.subject()))
                .contains(arrested);
        assertThat(DescribedCalls.tree(calls.put(record(before, "simulated-9"), key, json(arrested))))
                .as("the same once more")
                .isEqualTo(described);
    }

    @Test
    void aHostInTheProcessIsToldTheSameAsOneThatSpeaksHttp() {
        String before = caseload();
        rank(before);
        CaseRecord arrested = other(20, "simulated-9");
        HostsList host = new HostsList(site.lists, site.caseloads, site.recorder, site.changes);
        LocalDate day = LocalDate.of(2026, 1, 20);

        RankMove told = host.change(DemoUsers.SUPERVISOR, arrested, day).move().orElseThrow();

        // Of the whole list, where the key's is of those whose cases it may open.
        JsonNode move = DescribedCalls.tree(calls.put(record(before, "simulated-9"), key, json(arrested)))
                .get("move");
        assertThat(told.after())
                .hasValue(site.lists
                        .current()
                        .orElseThrow()
                        .list()
                        .rescored(arrested, day)
                        .place());
        assertThat(move.get("reasons")).extracting(JsonNode::asText).isEqualTo(told.reasons());
        ReferralList made = host.make(
                        DemoUsers.SUPERVISOR, TriageRequest.of(day, 3).build())
                .join();
        assertThat(made.find(arrested.subject()).orElseThrow().assessment())
                .as("the next list is of the changed caseload")
                .isEqualTo(site.scoring.assess(arrested, day));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.change(DemoUsers.PRACTITIONER, arrested, day))
                .withMessageContaining("supervisor");
    }

    @Test
    void whatCannotBeComparedSaysSoAndIsTakenAllTheSame() {
        String before = caseload();

        JsonNode noList =
                DescribedCalls.tree(calls.put(record(before, "simulated-9"), key, json(other(20, "simulated-9"))));
        String now = noList.get("id").asText();
        rank(now);
        JsonNode closed = DescribedCalls.tree(
                calls.put(record(now, DemoUsers.RESTRICTED), key, json(other(20, DemoUsers.RESTRICTED))));

        assertThat(noList.get("replaced").asInt()).isEqualTo(1);
        assertThat(noList.has("move")).isFalse();
        assertThat(closed.has("move")).isFalse();
        assertThat(closed.get("why")).isEqualTo(noList.get("why"));
    }

    @Test
    void aRecordOfAnotherPersonOrOneThatContradictsItselfIsRefused() {
        String before = caseload();
        CaseRecord wrong = other(20, "simulated-9").toBuilder()
                .event(Event.offence(OffenceGroup.OTHER_OFFENCES, LocalDate.of(1900, 1, 1)))
                .build();

        Response another = calls.put(record(before, "simulated-8"), key, json(other(20, "simulated-9")));
        Response contradicted = calls.put(record(before, "simulated-9"), key, json(wrong));

        assertThat(another.status()).isEqualTo(422);
        assertThat(another.text()).contains("another person").doesNotContain("simulated-");
        assertThat(contradicted.status()).isEqualTo(422);
        assertThat(DescribedCalls.tree(contradicted).get("findings")).isNotEmpty();
        assertThat(site.caseloads.find(before).orElseThrow().find(wrong.subject()))
                .isNotEqualTo(Optional.of(wrong));
    }

    @Test
    void noReferenceInAnAddressReachesTheMetrics() {
        calls.put(record(caseload(), "simulated-9"), key, json(other(20, "simulated-9")));

        assertThat(new String(site.metrics.text(), StandardCharsets.UTF_8))
                .contains("/api/v1/caseloads/{id}/records/{subject}")
                .doesNotContain("simulated-9");
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
