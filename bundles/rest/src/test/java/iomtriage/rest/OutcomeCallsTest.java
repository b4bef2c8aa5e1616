package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host says what became of people, reads it back, and sees whether it had been predicted. */
class OutcomeCallsTest {

    @TempDir
    static Path folder;

    private static TestApi site;
    private static DescribedCalls calls;
    private static String key;

    /** A list of 2023, so that its windows are over. */
    @BeforeAll
    static void open() {
        site = new TestApi(folder, 120);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
        calls.post("/api/v1/lists", key, "{\"asOf\":\"2023-06-01\",\"capacity\":10}");
        site.lists.latest().orElseThrow().result().join();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Response report(String person, boolean happened, String date) {
        return calls.post(
                "/api/v1/outcomes",
                key,
                "{\"ref\":\"" + person + "\",\"outcome\":\"any-reoffence\",\"happened\":" + happened + ",\"date\":\""
                        + date + "\"}");
    }

    @Test
    void whatIsReportedIsGivenBackAndWhatContradictsItIsNot() {
        Response first = report("simulated-10", true, "2024-02-01");
        Response again = report("simulated-10", true, "2024-02-01");
        Response contradiction = report("simulated-10", false, "2025-07-01");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(contradiction.status()).isEqualTo(422);
        assertThat(contradiction.text()).contains("\"field\":\"happened\"", "corrects");
        JsonNode outcomes = DescribedCalls.tree(calls.get("/api/v1/outcomes?ref=simulated-10", key));
        assertThat(outcomes.get("outcomes")).hasSize(1);

        long number = DescribedCalls.tree(first).get("number").asLong();
        Response corrected = calls.post(
                "/api/v1/outcomes",
                key,
                "{\"ref\":\"simulated-10\",\"outcome\":\"any-reoffence\",\"happened\":false,\"date\":\"2025-07-01\","
                        + "\"corrects\":" + number + "}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(DescribedCalls.tree(calls.get("/api/v1/outcomes?ref=simulated-10", key))
                        .at("/outcomes/0/happened")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anUnknownPersonAndADayThatCannotBeAreRefused() {
        assertThat(report("nobody-here", true, "2024-02-01").status()).isEqualTo(404);
        assertThat(report("simulated-11", true, "1900-01-01").status()).isEqualTo(422);
        assertThat(report("simulated-11", true, "2027-01-01").status()).isEqualTo(422);
        assertThat(report(DemoUsers.RESTRICTED, true, "2024-02-01").status()).isEqualTo(404);
    }

    @Test
    void calibrationHoldsWhatHappenedAgainstWhatWasPredicted() {
        // None of these people reoffended, whatever was predicted.
        int reported = 0;
        for (int i = 20; i < 100; i++) {
            reported += report("simulated-" + i, false, "2025-07-01").status() == 201 ? 1 : 0;
        }

        JsonNode any = null;
        for (JsonNode each :
                DescribedCalls.tree(calls.get("/api/v1/calibration", key)).get("outcomes")) {
            any = each.get("outcome").asText().equals("any-reoffence") ? each : any;
        }

        assertThat(reported).isGreaterThan(60);
        assertThat(any.at("/all/people").asInt()).isBetween(reported, reported + 1);
        assertThat(any.at("/all/happened").asInt()).isZero();
        assertThat(any.at("/all/expected").asDouble()).isGreaterThan(5);
        assertThat(any.at("/all/drift").asText()).isEqualTo("FEWER_THAN_PREDICTED");
        int inBands = 0;
        for (JsonNode band : any.get("bands")) {
            inBands += band.at("/tally/people").asInt();
        }
        assertThat(inBands).isEqualTo(any.at("/all/people").asInt());
        assertThat(site.front
                        .answer(DescribedCalls.request("GET", "/metrics", Map.of(), InputStream.nullInputStream()))
                        .text())
                .contains("iomtriage_outcome_drift{outcome=\"any-reoffence\"} -1");
    }

    @Test
    void onlyThoseWhoAnswerForTheModelSeeItsCalibration() {
        assertThat(calls.get("/api/v1/calibration", site.keys.issue(DemoUsers.SCIENTIST))
                        .status())
                .isEqualTo(200);
        assertThat(calls.get("/api/v1/calibration", site.keys.issue(DemoUsers.PRACTITIONER))
                        .status())
                .isEqualTo(403);
    }
}
