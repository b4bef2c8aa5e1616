package iomtriage.pages.frame;

import iomtriage.reviews.audit.JournalHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the store answers, asked at most every few seconds and never twice at once: asking a dead store takes time. */
final class StoreWatch {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final JournalHealth health;
    private final InstantSource clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Instant asked = Instant.EPOCH;
    private volatile boolean reachable = true;

    StoreWatch(JournalHealth health, InstantSource clock) {
        this.health = health;
        this.clock = clock;
    }

    boolean reachable() {
        Instant now = clock.instant();
        if (asked.plus(BETWEEN).isBefore(now) && asking.compareAndSet(false, true)) {
            try {
                reachable = health.reachable();
                asked = now;
            } finally {
                asking.set(false);
            }
        }
        return reachable;
    }
}
