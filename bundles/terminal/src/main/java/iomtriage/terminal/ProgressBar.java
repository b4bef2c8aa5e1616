package iomtriage.terminal;

import iomtriage.api.referral.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** A bar on a terminal for work that takes more than a second; nothing anywhere else. */
public final class ProgressBar implements Progress, AutoCloseable {

    private static final long QUIET = Duration.ofSeconds(1).toNanos();
    private static final long BETWEEN = Duration.ofMillis(100).toNanos();
    private static final int WIDTH = 30;

    private final boolean terminal;
    private final PrintWriter out;
    private final LongSupplier nanoClock;
    private final long start;
    private long drawn;

    /**
     * @param terminal whether the program runs on a terminal; otherwise nothing is ever drawn
     * @param nanoClock nanoseconds from any fixed point
     */
    public ProgressBar(boolean terminal, PrintWriter out, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.out = out;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    @Override
    public synchronized void at(String stage, long done, OptionalLong total) {
        long now = nanoClock.getAsLong();
        if (!terminal || now - start < QUIET || now - drawn < BETWEEN) {
            return;
        }
        drawn = now;
        out.print("\r" + String.format(Locale.UK, "%-79.79s", line(stage, done, total)));
        out.flush();
    }

    private static String line(String stage, long done, OptionalLong total) {
        if (total.isEmpty() || total.getAsLong() == 0) {
            return String.format(Locale.UK, "%s: %,d", stage, done);
        }
        int filled = (int) Math.min(WIDTH, WIDTH * done / total.getAsLong());
        return String.format(
                Locale.UK,
                "%s [%s%s] %d%%, %,d of %,d",
                stage,
                "#".repeat(filled),
                " ".repeat(WIDTH - filled),
                100 * done / total.getAsLong(),
                done,
                total.getAsLong());
    }

    /** Clears the bar, if one was drawn. */
    @Override
    public synchronized void close() {
        if (drawn != 0) {
            out.print("\r" + " ".repeat(79) + "\r");
            out.flush();
        }
    }
}
