package iomtriage.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that must go on arriving. The server's own limit is on silence, so a byte now and then would hold a thread for as long
 * as the sender likes. A caseload may be thousands of times as large as anything else: what has come buys time for what is
 * still to come. Not thread-safe.
 */
public final class TimedBody extends FilterInputStream {

    /** A megabyte, the largest body but for a caseload, arrives in it over a line of a megabit a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Time that a byte buys: that of eight bits over such a line. */
    private static final long NANOSECONDS_A_BYTE = 8_000;

    private final LongSupplier nanoClock;
    private final long start;
    private long arrived;

    /** @param nanoClock nanoseconds from any fixed point */
    public TimedBody(InputStream body, LongSupplier nanoClock) {
        super(body);
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        checkTime();
        int next = super.read();
        arrived += next < 0 ? 0 : 1;
        return next;
    }

    /** @throws RefusedException with status 408 if the time is over */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkTime();
        int count = super.read(into, offset, length);
        arrived += Math.max(0, count);
        return count;
    }

    private void checkTime() {
        if (nanoClock.getAsLong() - start > PATIENCE.toNanos() + arrived * NANOSECONDS_A_BYTE) {
            throw new RefusedException(
                    Refusal.TOO_SLOW,
                    "What was sent came too slowly: after " + PATIENCE.toSeconds()
                            + " seconds it must have come at a megabit a second. Send it again.");
        }
    }
}
