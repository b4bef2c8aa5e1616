package iomtriage.store.internal;

import iomtriage.reviews.state.ServiceState;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the store can be written to, found out by writing: a full disk answers every question, and takes no decision. Asked
 * often, it writes now and then. Thread-safe.
 */
final class WriteProbe {

    private static final String NAME = "write-probe";
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final ServiceState state;
    private final LongSupplier nanoClock;
    private boolean written = true;
    private long due;

    /** @param nanoClock nanoseconds from any fixed point */
    WriteProbe(ServiceState state, LongSupplier nanoClock) {
        this.state = state;
        this.nanoClock = nanoClock;
        this.due = nanoClock.getAsLong();
    }

    /** Never throws. */
    synchronized boolean succeeds() {
        long now = nanoClock.getAsLong();
        if (now - due >= 0) {
            written = write(now);
            due = nanoClock.getAsLong() + PAUSE;
        }
        return written;
    }

    private boolean write(long now) {
        try {
            state.keep(NAME, Long.toString(now));
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
