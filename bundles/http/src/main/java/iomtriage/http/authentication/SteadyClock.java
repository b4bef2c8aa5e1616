package iomtriage.http.authentication;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock that goes on evenly from where it was started, whatever the machine's own is set to: waits and sessions end when they
 * should. Thread-safe.
 */
public final class SteadyClock extends Clock {

    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanoClock;

    /**
     * @param started what gives the time at which it starts
     * @param nanoClock nanoseconds from any fixed point, never back
     */
    public SteadyClock(Clock started, LongSupplier nanoClock) {
        this.start = started.instant();
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoClock.getAsLong() - startNanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It tells moments only.");
    }
}
