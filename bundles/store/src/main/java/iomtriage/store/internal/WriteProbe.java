package iomtriage.store.internal;

import iomtriage.reviews.state.ServiceState;
import iomtriage.store.StoreTrouble;
import java.time.Duration;
import java.util.Optional;
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
    private Optional<String> trouble = Optional.empty();
    private long due;

    /** @param nanoClock nanoseconds from any fixed point */
    WriteProbe(ServiceState state, LongSupplier nanoClock) {
        this.state = state;
        this.nanoClock = nanoClock;
        this.due = nanoClock.getAsLong();
    }

    /** Why it cannot be written to, with the way out; empty if it can. Never throws. */
    synchronized Optional<String> trouble() {
        long now = nanoClock.getAsLong();
        if (now - due >= 0) {
            trouble = write(now);
            due = nanoClock.getAsLong() + PAUSE;
        }
        return trouble;
    }

    private Optional<String> write(long now) {
        try {
            state.keep(NAME, Long.toString(now));
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(StoreTrouble.of(refused));
        }
    }
}
