package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.DemoUsers;
import iomtriage.rest.health.Health;
import iomtriage.reviews.LateDelivery;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is not in the framework takes over what people decide, in order, as far as its key may see it. */
class EntryCallsTest {

    private static final String SECRET = "An informant says more than the record shows.";

    @TempDir
    static Path folder;

    private static TestApi site;
    private static DescribedCalls calls;
    private static String key;
    private static String practitioner;

    @BeforeAll
    static void open() {
        site = new TestApi(folder, 60);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
        practitioner = site.keys.issue(DemoUsers.PRACTITIONER);
        Reviews earlier = site.reviewsAt(Instant.parse("2026-03-01T12:00:00Z"));
        for (int i = 10; i < 20; i++) {
            earlier.addView(DemoUsers.SUPERVISOR, new SubjectId("simulated-" + i), "What the police think of it.");
        }
        for (String hidden : List.of(DemoUsers.ELSEWHERE, DemoUsers.RESTRICTED)) {
            earlier.addView(DemoUsers.SUPERVISOR, new SubjectId(hidden), "About somebody whom nobody here may see.");
        }
        assertThat(calls.post("/api/v1/decisions", key, decision("simulated-20"))
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String decision(String person) {
        return "{\"ref\":\"" + person + "\",\"list\":\"IN-VIEW\",\"choice\":\"ACCEPT\",\"reasons\":[\"needs-fit\"],"
                + "\"rationale\":\"" + SECRET + "\",\"safety\":{},\"sensitive\":true,\"reviewOn\":\"2026-05-01\","
                + "\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"},"
                + "\"shownAt\":\"2026-03-02T11:58:00Z\",\"lastSeen\":0}";
    }

    @Test
    void everyEntryIsReadOnceOldestFirstAFewAtATime() {
        List<Long> numbers = new ArrayList<>();
        JsonNode feed = feed("/api/v1/entries?size=3", key);
        while (!feed.get("entries").isEmpty() || feed.get("more").asBoolean()) {
            feed.get("entries")
                    .forEach(each -> numbers.add(each.at("/entry/number").asLong()));
            feed = feed(feed.get("next").asText(), key);
        }

        assertThat(numbers).hasSize(11).isSorted().doesNotHaveDuplicates();
        assertThat(feed("/api/v1/entries?after=" + feed.get("upTo").asLong(), key)
                        .get("entries"))
                .isEmpty();
    }

    @Test
    void whomTheKeyMayNotSeeIsNotInIt() {
        JsonNode entries = feed("/api/v1/entries?size=500", key).get("entries");

        assertThat(entries.findValuesAsText("ref"))
                .hasSize(11)
                .doesNotContain(DemoUsers.ELSEWHERE, DemoUsers.RESTRICTED);
    }

    @Test
    void aSensitiveRationaleIsForSupervisorsAlone() {
        assertThat(feed("/api/v1/entries", key).toString()).contains(SECRET);
        assertThat(feed("/api/v1/entries", practitioner).toString())
                .contains("simulated-20")
                .doesNotContain(SECRET);
    }

    @Test
    void thatItWasReadIsOnRecordAndThatNothingWasNewIsNot() {
        feed("/api/v1/entries", key);
        long read = read();
        feed("/api/v1/entries?after=1000000", key);

        assertThat(read).isPositive();
        assertThat(read()).isEqualTo(read);
    }

    @Test
    void onlyWhoMaySeeCasesIsAnswered() {
        assertThat(calls.get("/api/v1/entries", site.keys.issue(DemoUsers.SCIENTIST))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void healthSaysWhenTheHostDoesNotTakeWhatItIsTold() {
        Instant recorded = site.clock.instant().minusSeconds(90);
        Optional<LateDelivery> late = Optional.of(new LateDelivery(7, recorded, 3));
        Health health = new Health(
                site.lists, site.packs, site.store, site.trail, site.access, () -> late, site.metrics, () -> true);

        String ready = health.answer(
                        DescribedCalls.request("GET", "/health/ready", Map.of(), InputStream.nullInputStream()))
                .text();
        String metrics = health.answer(
                        DescribedCalls.request("GET", "/metrics", Map.of(), InputStream.nullInputStream()))
                .text();

        assertThat(ready)
                .contains(
                        "late, the host has not taken note of audit entry 7, recorded at 2026-03-02T11:58:30Z; it failed 3 times");
        assertThat(metrics).contains("iomtriage_delivery_late_seconds 90");
    }

    private static long read() {
        return site.journal.search(AuditQuery.newest(500)).stream()
                .filter(entry -> entry.content().action() == Action.ENTRIES_READ)
                .count();
    }

    private static JsonNode feed(String address, String with) {
        return DescribedCalls.tree(calls.get(address, with));
    }
}
