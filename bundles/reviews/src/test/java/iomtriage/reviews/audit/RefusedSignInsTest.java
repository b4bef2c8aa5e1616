package iomtriage.reviews.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strangers are on record, and cannot fill the trail: thirty entries a minute, and how many were left out. */
class RefusedSignInsTest {

    private static final int MOST = 30;

    private final Later clock = new Later();
    private final MemoryJournal journal = new MemoryJournal();
    private final AuditTrail trail = new AuditTrail(journal, clock);
    private final RefusedSignIns refused = new RefusedSignIns(trail, "password");

    private static final class Later extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void close() {
        trail.close();
    }

    private List<AuditEntry> entries() {
        return journal.search(AuditQuery.newest(500));
    }

    private JsonNode newest() {
        return DetailJson.read(entries().get(0).content().detail());
    }

    private void turnAway(int times) {
        for (int i = 0; i < times; i++) {
            refused.turnedAway(Optional.of("digest"), "10.0.0.1");
        }
    }

    @Test
    void anEntrySaysWithWhatAndFromWhereAndTheNameThatWasTriedIfThereWasOne() {
        refused.turnedAway(Optional.of("digest"), "10.0.0.1");
        assertThat(newest().toString())
                .isEqualTo("{\"from\":\"10.0.0.1\",\"triedName\":\"digest\",\"with\":\"password\"}");
        assertThat(entries().get(0).content().action()).isEqualTo(Action.SIGN_IN_REFUSED);

        refused.turnedAway(Optional.empty(), "10.0.0.2");
        assertThat(newest().toString()).isEqualTo("{\"from\":\"10.0.0.2\",\"with\":\"password\"}");
    }

    @Test
    void noMoreThanThirtyAMinuteAreWrittenAndTheNextSaysHowManyWereNot() {
        turnAway(MOST + 5);
        assertThat(entries()).hasSize(MOST);

        clock.now = clock.now.plusSeconds(59);
        turnAway(1);
        assertThat(entries()).hasSize(MOST);

        clock.now = clock.now.plusSeconds(1);
        turnAway(1);
        assertThat(entries()).hasSize(MOST + 1);
        assertThat(newest().path("notListedBefore").asInt()).isEqualTo(6);

        turnAway(1);
        assertThat(newest().has("notListedBefore")).isFalse();
    }

    @Test
    void whoIsLetInPutsOnRecordHowManyWereNotListedOnce() {
        refused.letIn();
        assertThat(entries()).isEmpty();

        turnAway(MOST + 2);
        refused.letIn();
        refused.letIn();

        assertThat(entries()).hasSize(MOST + 1);
        assertThat(newest().toString()).isEqualTo("{\"notListedBefore\":2,\"with\":\"password\"}");
    }
}
