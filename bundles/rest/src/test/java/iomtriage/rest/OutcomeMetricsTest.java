package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.ReferralList;
import iomtriage.lists.DemoUsers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of metrics says of what really happened, beside what the list had said. */
class OutcomeMetricsTest {

    private static final String OUTCOME = "any-reoffence";

    @TempDir
    Path folder;

    private TestApi site;
    private DescribedCalls calls;
    private String key;

    /** A list of 2023, so that its windows are over. */
    @BeforeEach
    void open() {
        site = new TestApi(folder, 120);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
        calls.post("/api/v1/lists", key, "{\"asOf\":\"2023-06-01\",\"capacity\":10}");
        site.lists.latest().orElseThrow().result().join();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void ofFourPeopleOneOfWhomReoffendedItSaysFourOneAndTheSumOfTheirChances() {
        assertThat(metric("people")).isZero();

        report(20, true);
        report(21, false);
        report(22, false);
        report(23, false);

        assertThat(metric("people")).isEqualTo(4);
        assertThat(metric("happened")).isEqualTo(1);
        assertThat(metric("expected"))
                .isCloseTo(chance(20) + chance(21) + chance(22) + chance(23), within(1e-9))
                .isPositive();
        assertThat(metric("drift")).as("too few to say").isZero();
    }

    @Test
    void itSaysThatMoreReoffendedOnceThatIsBeyondChanceInThirtyPeople() {
        int[] people = IntStream.range(20, 60)
                .filter(number -> isRanked(number) && chance(number) < 0.6)
                .limit(30)
                .toArray();
        assertThat(people).hasSize(30);

        for (int i = 0; i < 29; i++) {
            report(people[i], true);
        }
        assertThat(metric("drift")).as("of 29").isZero();
        report(people[29], true);

        // 30 of at most 18 expected; chance alone goes no further than 2 standard deviations of at most 2.74 people:
        // 23.4.
        assertThat(metric("people")).isEqualTo(30);
        assertThat(metric("happened")).isEqualTo(30);
        assertThat(metric("expected")).isLessThan(18);
        assertThat(metric("drift")).isEqualTo(1);
    }

    private void report(int number, boolean happened) {
        String body = "{\"ref\":\"simulated-" + number + "\",\"outcome\":\"" + OUTCOME + "\",\"happened\":" + happened
                + ",\"date\":\"" + (happened ? "2024-02-01" : "2025-07-01") + "\"}";
        assertThat(calls.post("/api/v1/outcomes", key, body).status()).isEqualTo(201);
    }

    private static SubjectId person(int number) {
        return new SubjectId("simulated-" + number);
    }

    private boolean isRanked(int number) {
        return list().find(person(number)).isPresent();
    }

    private double chance(int number) {
        return list().find(person(number)).orElseThrow().assessment().results().stream()
                .filter(each -> each.outcome().id().equals(OUTCOME))
                .findFirst()
                .flatMap(each -> each.score())
                .orElseThrow()
                .probability();
    }

    private ReferralList list() {
        return site.lists.current().orElseThrow().list();
    }

    /** As Prometheus reads it from the page. */
    private double metric(String name) {
        String line = "iomtriage_outcome_" + name + "{outcome=\"" + OUTCOME + "\"} ";
        return site.front
                .answer(DescribedCalls.request("GET", "/metrics", Map.of(), InputStream.nullInputStream()))
                .text()
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length())))
                .findFirst()
                .orElseThrow();
    }
}
