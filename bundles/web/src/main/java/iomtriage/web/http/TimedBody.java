package iomtriage.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that must arrive within a time. The server's own limit is on silence, so a byte now and then would hold a thread for
 * as long as the sender likes. Not thread-safe.
 */
public final class TimedBody extends FilterInputStream {

    /** A megabyte, the largest body, arrives in it over a line of a megabit a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LongSupplier nanoClock;
    private final long start;

    /** @param nanoClock nanoseconds from any fixed point */
    public TimedBody(InputStream body, LongSupplier nanoClock) {
        super(body);
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        checkTime();
        return super.read();
    }

    /** @throws RefusedException with status 408 if the time is over */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkTime();
        return super.read(into, offset, length);
    }

    private void checkTime() {
        if (nanoClock.getAsLong() - start > PATIENCE.toNanos()) {
            throw new RefusedException(
                    Refusal.TOO_SLOW,
                    "What was sent did not arrive within " + PATIENCE.toSeconds() + " seconds. Send it again.");
        }
    }
}
