package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.Standing;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.outcome.OutcomeReport;
import iomtriage.reviews.personal.Erasure;
import iomtriage.store.erasure.JdbcPersonalData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept about a person is handed out, and a person erased, while the service runs. */
class PersonalDataCallsTest {

    private static final SubjectId GONE = new SubjectId("LEFT-THE-CASELOAD-7");
    private static final String OUTCOME = "any-reoffence";
    private static final User OTHER_AUDITOR = User.of("amy")
            .name("Amy Auditor")
            .agency(Agency.PROBATION)
            .area("north")
            .role(Role.AUDITOR)
            .build();

    @TempDir
    Path folder;

    private TestApi site;
    private DescribedCalls calls;
    private String first;
    private String second;

    @BeforeEach
    void open() {
        site = new TestApi(folder, 20);
        calls = new DescribedCalls(site);
        first = site.keys.issue(DemoUsers.AUDITOR);
        second = site.keys.issue(OTHER_AUDITOR);
        site.journal.append(new AuditDraft(
                site.clock.instant(),
                "sam",
                Action.RATED,
                Optional.of(GONE),
                "{\"userName\":\"Sam\",\"agency\":\"POLICE\",\"rating\":\"RED\",\"expires\":\"2026-06-01\",\"text\":\"Seen with"
                        + " others.\"}"));
        site.outcomes.record(
                DemoUsers.SUPERVISOR,
                new OutcomeReport(GONE, OUTCOME, true, LocalDate.parse("2026-02-01"), OptionalLong.empty()));
    }

    @AfterEach
    void close() throws IOException {
        boolean erased = site.journal.newestErasure() > 0;
        site.close();
        String file = Files.readString(folder.resolve("store.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(file.contains(GONE.value())).isEqualTo(!erased);
    }

    private static String demand(SubjectId subject, String authority) {
        return "{\"ref\":\"" + subject.value() + "\",\"authority\":\"" + authority + "\"}";
    }

    private Response ask(String key, SubjectId subject) {
        return calls.post("/api/v1/erasures", key, demand(subject, "Request 14"));
    }

    private Response answer(String key, long request) {
        return calls.post("/api/v1/erasure-answers", key, "{\"erasure\":" + request + "}");
    }

    private void isInMemory(boolean there) {
        assertThat(site.reviews.currentStandings().ratings().containsKey(GONE)).isEqualTo(there);
        assertThat(site.outcomes.all().containsKey(GONE)).isEqualTo(there);
    }

    @Test
    void allThatIsKeptIsHandedOutToAnAuditorAndThatIsOnRecord() {
        Response held = calls.post("/api/v1/personal-data", first, demand(GONE, "Request 14"));

        JsonNode entries = DescribedCalls.tree(held).get("entries");
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        assertThat(entries).hasSize(2);
        assertThat(entries.at("/0/told/rating").asText()).isEqualTo("RED");
        assertThat(entries.at("/0/forReview/text").asText()).isEqualTo("Seen with others.");
        assertThat(held.text()).doesNotContain("Sam", "sam");
        assertThat(site.journal.search(AuditQuery.newest(1)).get(0).content().action())
                .isEqualTo(Action.PERSONAL_DATA_EXPORTED);
    }

    @Test
    void twoAuditorsEraseAPersonAndNothingInMemoryNamesThemAnyMore() {
        isInMemory(true);

        Response asked = ask(first, GONE);
        JsonNode request = DescribedCalls.tree(asked);
        Response alone = answer(first, request.get("erasure").asLong());
        isInMemory(true);
        Response erased = answer(second, request.get("erasure").asLong());

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(request.at("/toBeErased/entries/RATED").asInt()).isEqualTo(1);
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("someone other than the person who asked");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(DescribedCalls.tree(erased).at("/erased/entries").properties().stream()
                        .map(Map.Entry::getKey))
                .containsExactly("ERASURE_ASKED", "OUTCOME_RECEIVED", "RATED");
        isInMemory(false);
        assertThat(site.journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(site.journal.search(AuditQuery.newest(500)).toString()).doesNotContain(GONE.value());
        assertThat(answer(second, request.get("erasure").asLong()).text()).contains("it was answered");
    }

    @Test
    void aCallAboutSomeoneErasedIsNotAnsweredAsItWasBefore() {
        byte[] view = ("{\"ref\":\"" + GONE.value() + "\",\"text\":\"Long enough to be put on record.\","
                        + "\"decidedBy\":{\"id\":\"n1\",\"name\":\"N. Nurse\",\"agency\":\"HEALTH\"}}")
                .getBytes(StandardCharsets.UTF_8);
        String supervisor = site.keys.issue(DemoUsers.SUPERVISOR);
        Map<String, String> once = Map.of("content-type", "application/json", "idempotency-key", "view-7");
        assertThat(calls.send("/api/v1/views", supervisor, view, once).status()).isEqualTo(201);
        assertThat(calls.send("/api/v1/views", supervisor, view, once).status()).isEqualTo(201);

        JsonNode request = DescribedCalls.tree(ask(first, GONE));
        assertThat(answer(second, request.get("erasure").asLong()).status()).isEqualTo(200);

        assertThat(calls.send("/api/v1/views", supervisor, view, once).status()).isEqualTo(404);
    }

    @Test
    void whatAnotherProcessErasedIsNotInMemoryEither() {
        isInMemory(true);

        new JdbcPersonalData(site.database).erase(GONE, new Erasure(site.clock.instant(), "dpo", "Request 14"));

        isInMemory(false);
        assertThat(site.reviews.standings(DemoUsers.SUPERVISOR)).doesNotContainValue(Standing.ACCEPTED);
    }

    @Test
    void aPersonWhoWouldComeBackWithTheNextListIsNotErased() {
        SubjectId listed = new SubjectId("simulated-5");
        Response refused = ask(first, listed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("The case system still hands this person over.", "The list in view is of a caseload with");
        assertThat(refused.text()).doesNotContain(listed.value());
    }

    @Test
    void aCaseloadThatWasSentHoldsAPersonBack() {
        String record = "{\"subject\":\"" + GONE.value()
                + "\",\"dateOfBirth\":\"1990-01-01\",\"sex\":\"MALE\",\"events\":[]}\n";
        Response sent = calls.send(
                "/api/v1/caseloads?name=north",
                site.keys.issue(DemoUsers.SUPERVISOR),
                record.getBytes(StandardCharsets.UTF_8),
                Map.of("content-type", "application/x-ndjson"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);

        assertThat(ask(first, GONE).text()).contains("A caseload that was sent holds this person.");
    }

    @Test
    void onlyAuditorsMayAndTheyCannotNameThePersonAsTheAuthority() {
        String supervisor = site.keys.issue(DemoUsers.SUPERVISOR);
        for (String call : List.of("/api/v1/erasures", "/api/v1/personal-data")) {
            assertThat(calls.post(call, supervisor, demand(GONE, "Request 14")).status())
                    .isEqualTo(403);
        }
        assertThat(answer(supervisor, 1).status()).isEqualTo(403);
        assertThat(calls.post("/api/v1/erasures", first, demand(GONE, "as " + GONE.value()))
                        .text())
                .contains("The authority must not name the person's reference");
        assertThat(ask(first, new SubjectId("nobody")).text()).contains("Nothing is kept under this reference.");
        assertThat(answer(second, 999_999).text()).contains("No request of this number stands");
    }
}
