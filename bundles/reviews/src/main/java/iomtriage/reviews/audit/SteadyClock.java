package iomtriage.reviews.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that goes on evenly from where it was started, whatever the machine's own is set to: sessions, waits and whatever
 * is kept for a while end when they should. Thread-safe.
 */
public final class SteadyClock implements InstantSource {

    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanoClock;

    /**
     * @param started what gives the time at which it starts
     * @param nanoClock nanoseconds from any fixed point, never back
     */
    public SteadyClock(InstantSource started, LongSupplier nanoClock) {
        this.start = started.instant();
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoClock.getAsLong() - startNanos);
    }
}
