package iomtriage.host.terminal;

import iomtriage.api.referral.Progress;
import java.io.PrintStream;
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
    private final PrintStream out;
    private final LongSupplier nanoClock;
    private final long start;
    private long drawn;

    private ProgressBar(boolean terminal, PrintStream out, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.out = out;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    /**
     * @param terminal whether somebody is watching; otherwise nothing is ever drawn
     * @param nanoClock nanoseconds from any fixed point
     */
    public static ProgressBar onTerminal(boolean terminal, PrintStream out, LongSupplier nanoClock) {
        return new ProgressBar(terminal, out, nanoClock);
    }

    @Override
    public synchronized void at(String stage, long done, OptionalLong total) {
        long now = nanoClock.getAsLong();
        if (!terminal || now - start < QUIET || now - drawn < BETWEEN) {
            return;
        }
        drawn = now;
        out.print("\r" + line(stage, done, total));
        out.flush();
    }

    private static String line(String stage, long done, OptionalLong total) {
        if (total.isEmpty() || total.getAsLong() == 0) {
            return String.format(Locale.UK, "%s %,d people", stage, done);
        }
        int filled = (int) Math.min(WIDTH, WIDTH * done / total.getAsLong());
        return String.format(
                Locale.UK,
                "%s [%s%s] %,d of %,d",
                stage,
                "#".repeat(filled),
                " ".repeat(WIDTH - filled),
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
