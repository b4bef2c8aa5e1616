package iomtriage.http;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Refused requests in the server's log: the method, our own name of the address, the status and the kind of reason, and nothing
 * of what was sent or who sent it. A flood of them is told by its number, so that it cannot fill a disk. Thread-safe.
 */
final class RefusalLog {

    /** Of each level, so that ordinary mistakes never crowd out what looks like an attack. */
    private static final int LINES_A_MINUTE = 60;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final class Lines {
        private int written;
        private long leftOut;
    }

    private final System.Logger log;
    private final LongSupplier nanoClock;
    private final Map<Level, Lines> lines = new EnumMap<>(Level.class);
    private long since;
    private volatile boolean counting;

    /** @param nanoClock nanoseconds from any fixed point */
    RefusalLog(System.Logger log, LongSupplier nanoClock) {
        this.log = log;
        this.nanoClock = nanoClock;
        this.since = nanoClock.getAsLong();
    }

    /**
     * A request was refused.
     *
     * @param method as it was sent
     * @param route an address of ours, never as it was sent
     */
    void refused(String method, String route, Refusal why) {
        Level level = why.looksLikeAnAttack() ? Level.WARNING : Level.INFO;
        if (mayWrite(level)) {
            String known = METHODS.contains(method) ? method : "another method";
            log.log(level, "Refused: " + known + " " + route + ", " + why.status() + ": " + why.words() + ".");
        }
    }

    /** The server refused what it could not read, or would not read to its end. Nobody with a browser causes that. */
    void refusedUnseen(int status) {
        if (mayWrite(Level.WARNING)) {
            log.log(Level.WARNING, "Refused: before it came to a page, " + status + ": " + unseen(status) + ".");
        }
    }

    private static String unseen(int status) {
        return switch (status) {
            case 414 -> "the address is too long";
            case 431 -> "the headers are too long";
            default -> "it is no request that can be read";
        };
    }

    private synchronized boolean mayWrite(Level level) {
        if (nanoClock.getAsLong() - since >= MINUTE) {
            catchUp();
        }
        Lines of = lines.computeIfAbsent(level, none -> new Lines());
        if (of.written < LINES_A_MINUTE) {
            of.written++;
            return true;
        }
        of.leftOut++;
        counting = true;
        return false;
    }

    /** To be called now and then: says how many were left out, once their minute is over. */
    void tick() {
        if (counting) {
            synchronized (this) {
                if (nanoClock.getAsLong() - since >= MINUTE) {
                    catchUp();
                }
            }
        }
    }

    private void catchUp() {
        since = nanoClock.getAsLong();
        counting = false;
        lines.forEach((level, of) -> {
            if (of.leftOut > 0) {
                log.log(level, "Refused besides, and not told one by one: " + of.leftOut + ".");
            }
        });
        lines.clear();
    }
}
