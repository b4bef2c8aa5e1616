package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Standing;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages can record, a host's own screens can record. */
class LaterCallsTest {

    private static final String SECOND = "{\"ref\":\"%s\",\"decision\":%d,\"approved\":%s,"
            + "\"rationale\":\"I have read the record and agree.\",\"decidedBy\":{\"id\":\"%s\",\"name\":\"S. Second\"}}";
    private static final String WITHDRAWAL =
            "{\"ref\":\"%s\",\"list\":\"IN-VIEW\",\"decision\":%d,\"rationale\":\"%s\","
                    + "\"reasons\":[],\"safety\":{},\"shownAt\":\"2026-03-02T11:58:00Z\","
                    + "\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"}}";
    private static final String SAFETY = "{\"VICTIM_SAFETY_CHECKED\":\"YES\",\"VICTIM_CONTACT\":\"NO\","
            + "\"PROTECTIVE_ORDER\":\"NO\",\"CHILDREN\":\"NO\",\"MARAC\":\"NO\",\"SAFEGUARDING_VIEW\":\"NO\"}";
    private static final String VIEW = "{\"ref\":\"%s\",\"text\":\"%s\","
            + "\"decidedBy\":{\"id\":\"n1\",\"name\":\"N. Nurse\",\"agency\":\"HEALTH\"}}";

    @TempDir
    static Path folder;

    private static TestApi site;
    private static DescribedCalls calls;
    private static String key;
    private static String otherKey;
    private static String practitioner;

    @BeforeAll
    static void open() {
        site = new TestApi(folder, 120);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
        otherKey = site.keys.issue(DemoUsers.SECOND);
        practitioner = site.keys.issue(DemoUsers.PRACTITIONER);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aSecondPersonApprovesWhatSomebodyElseDeclined() {
        String person = inTierA(0);
        long decision = decline(person);

        Response own = calls.post("/api/v1/second-answers", key, SECOND.formatted(person, decision, true, " ps1 "));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("must be someone other than the person who decided");

        Response sameKey = calls.post("/api/v1/second-answers", key, SECOND.formatted(person, decision, true, "ps2"));
        assertThat(sameKey.status()).isEqualTo(422);
        assertThat(sameKey.text()).contains("came by the key of the same application");

        Response answered =
                calls.post("/api/v1/second-answers", otherKey, SECOND.formatted(person, decision, true, "ps2"));
        assertThat(answered.status()).isEqualTo(201);
        assertThat(DescribedCalls.tree(answered).get("standing").asText()).isEqualTo("DECLINED");
        assertThat(review(person).entries().get(1).stamp().userName()).isEqualTo("S. Second (Sue Second)");
        assertThat(calls.post("/api/v1/second-answers", key, SECOND.formatted(person, decision + 9, true, "ps2"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aDecisionIsTakenBackOnce() {
        String person = inTierA(1);
        long decision = decline(person);

        Response silent = calls.post("/api/v1/withdrawals", key, WITHDRAWAL.formatted(person, decision, "no"));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("\"field\":\"rationale\"");

        String withdrawal = WITHDRAWAL.formatted(person, decision, "It was about somebody else with the same name.");
        assertThat(calls.post("/api/v1/withdrawals", key, withdrawal).status()).isEqualTo(201);
        assertThat(review(person).standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(calls.post("/api/v1/withdrawals", key, withdrawal).status()).isEqualTo(409);
    }

    @Test
    void removingSomebodyAcceptedInTheHighestTierAsksForAllThatDecliningThemAsksFor() {
        String person = inTierA(2);
        assertThat(calls.post("/api/v1/decisions", key, decision(person, "ACCEPT", "needs-fit"))
                        .status())
                .isEqualTo(201);
        long decision = review(person).lastEntry();
        String bare = WITHDRAWAL.formatted(person, decision, "The panel agreed that the place is given up.");

        Response refused = calls.post("/api/v1/withdrawals", key, bare);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"field\":\"reasons\"");
        assertThat(review(person).standing()).isEqualTo(Standing.ACCEPTED);

        Response removed = calls.post(
                "/api/v1/withdrawals",
                key,
                bare.replace("\"reasons\":[]", "\"reasons\":[\"out-of-date\"]")
                        .replace("\"safety\":{}", "\"safety\":" + SAFETY));
        assertThat(removed.status()).as(removed.text()).isEqualTo(201);
        assertThat(DescribedCalls.tree(removed).get("standing").asText()).isEqualTo("AWAITING_SECOND_PERSON");

        long removal = review(person).lastEntry();
        // Neither the same person by another key nor another person by the same key is a second person.
        assertThat(calls.post("/api/v1/second-answers", otherKey, SECOND.formatted(person, removal, true, "ps1"))
                        .status())
                .isEqualTo(422);
        assertThat(calls.post("/api/v1/second-answers", key, SECOND.formatted(person, removal, true, "ps2"))
                        .status())
                .isEqualTo(422);
        assertThat(calls.post("/api/v1/second-answers", otherKey, SECOND.formatted(person, removal, true, "ps2"))
                        .status())
                .isEqualTo(201);
        assertThat(review(person).standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void whatWasDecidedBesideAnOlderListIsRefused() {
        String person = inTierA(3);
        String old = "\"list\":\"0123456789abcdef\"";
        Response decided = calls.post(
                "/api/v1/decisions",
                key,
                decision(person, "ACCEPT", "needs-fit").replace("\"list\":\"IN-VIEW\"", old));
        assertThat(decided.status()).isEqualTo(422);
        assertThat(decided.text()).contains("\"field\":\"list\"", "a newer one may have taken its place");
        assertThat(review(person).entries()).isEmpty();

        long decision = decline(person);
        Response withdrawn = calls.post(
                "/api/v1/withdrawals",
                key,
                WITHDRAWAL
                        .formatted(person, decision, "It was about another person of the same name.")
                        .replace("\"list\":\"IN-VIEW\"", old));
        assertThat(withdrawn.status()).isEqualTo(422);
        assertThat(withdrawn.text()).contains("\"field\":\"list\"");
        assertThat(calls.post(
                                "/api/v1/decisions",
                                key,
                                decision(person, "ACCEPT", "needs-fit").replace("IN-VIEW", " "))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aViewNamesTheAgencyWhoseItIs() {
        Response said = calls.post(
                "/api/v1/views",
                practitioner,
                VIEW.formatted("simulated-30", "In treatment since March, and doing well."));

        assertThat(said.status()).isEqualTo(201);
        assertThat(review("simulated-30").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.stamp().agency()).isEqualTo(Agency.HEALTH));
        Response opposed = calls.post(
                "/api/v1/views",
                practitioner,
                VIEW.formatted("simulated-30", "Not while treatment goes on so well.")
                        .replace("{\"ref\"", "{\"stance\":\"OPPOSE\",\"ref\""));
        assertThat(opposed.status()).isEqualTo(201);
        assertThat(opposed.text()).contains("\"stance\":\"OPPOSE\"");
        assertThat(calls.post(
                                "/api/v1/views",
                                practitioner,
                                VIEW.formatted("simulated-30", "Not while treatment goes on so well.")
                                        .replace("{\"ref\"", "{\"stance\":\"MAYBE\",\"ref\""))
                        .status())
                .isEqualTo(400);
        Response silent = calls.post("/api/v1/views", practitioner, VIEW.formatted("simulated-30", "ok"));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("\"field\":\"text\"");
        assertThat(calls.post("/api/v1/views", key, VIEW.formatted("nobody", "A long enough text about nobody."))
                        .status())
                .as("who is not on the list is nobody known")
                .isEqualTo(404);
        assertThat(calls.post(
                                "/api/v1/views",
                                key,
                                VIEW.formatted("simulated-30", "A long enough text.")
                                        .replace("HEALTH", "ARMY"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"simulated-3,404", "simulated-4,404"})
    void whomTheKeyMayNotSeeItMaySayNothingAbout(String person, int status) {
        for (Response response : List.of(
                calls.post("/api/v1/second-answers", key, SECOND.formatted(person, 1, true, "ps2")),
                calls.post("/api/v1/withdrawals", key, WITHDRAWAL.formatted(person, 1, "Long enough to be said.")),
                calls.post("/api/v1/views", key, VIEW.formatted(person, "Long enough to be said.")))) {
            assertThat(response.status()).isEqualTo(status);
        }
    }

    @Test
    void onlyASupervisorsKeyDecides() {
        assertThat(calls.post("/api/v1/second-answers", practitioner, SECOND.formatted("simulated-9", 1, true, "ps2"))
                        .status())
                .isEqualTo(403);
        assertThat(calls.post("/api/v1/withdrawals", practitioner, WITHDRAWAL.formatted("simulated-9", 1, "x"))
                        .status())
                .isEqualTo(403);
        assertThat(calls.post("/api/v1/views", site.keys.issue(DemoUsers.AUDITOR), VIEW.formatted("simulated-9", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatHasAnotherFormIsRefused() {
        for (String address : List.of("/api/v1/second-answers", "/api/v1/withdrawals", "/api/v1/views")) {
            for (String body : List.of("{}", "[]", "{\"ref\":null}", "{\"ref\":\"simulated-9\",\"more\":1}", "<b>")) {
                assertThat(calls.post(address, key, body).status())
                        .as(address + body)
                        .isEqualTo(400);
            }
        }
        assertThat(calls.post("/api/v1/second-answers", key, SECOND.formatted("simulated-9", 1, true, " "))
                        .status())
                .as("nobody is named")
                .isEqualTo(422);
    }

    /** Declining somebody of the highest tier needs a second person. */
    private static String inTierA(int number) {
        JsonNode rows = DescribedCalls.tree(calls.get("/api/v1/list?tier=priority%201&sort=reference", key))
                .get("rows");
        return rows.get(number).get("ref").asText();
    }

    private static long decline(String person) {
        Response declined = calls.post("/api/v1/decisions", key, decision(person, "DECLINE", "out-of-date"));
        assertThat(declined.status()).as(declined.text()).isEqualTo(201);
        JsonNode review = DescribedCalls.tree(declined);
        assertThat(review.get("standing").asText()).isEqualTo("AWAITING_SECOND_PERSON");
        return review.get("lastEntry").asLong();
    }

    private static String decision(String person, String choice, String reason) {
        return "{\"ref\":\"" + person + "\",\"list\":\"IN-VIEW\",\"choice\":\"" + choice + "\",\"reasons\":[\"" + reason
                + "\"],"
                + "\"rationale\":\"Discussed at the meeting; all agree.\",\"safety\":" + SAFETY
                + ",\"sensitive\":false,\"reviewOn\":\"2026-05-01\",\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"},"
                + "\"shownAt\":\"2026-03-02T11:58:00Z\",\"lastSeen\":0}";
    }

    private static CaseReview review(String person) {
        return site.reviews.shown(DemoUsers.SUPERVISOR, new SubjectId(person));
    }
}
