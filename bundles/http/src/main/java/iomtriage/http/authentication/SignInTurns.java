package iomtriage.http.authentication;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Anyone who signs in stands in line, and passwords are checked a few at once. What strangers send may be slow to arrive, and a
 * check is made to cost a good part of a second of a processor: without a limit they could take every thread and processor
 * from those who are signed in, and without one for each address, every place in the line. Thread-safe.
 */
final class SignInTurns {

    private static final int LONGEST_LINE = 32;
    private static final int FROM_ONE_ADDRESS = 8;

    private final Semaphore checks;
    private final Duration patience;
    private final Map<String, Integer> line = new HashMap<>();
    private int length;

    /**
     * @param atOnce how many checks run at once
     * @param patience how long someone waits for a check
     */
    SignInTurns(int atOnce, Duration patience) {
        this.checks = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Does what a try to sign in takes, from reading it on; empty if too many are at it. */
    <T> Optional<T> inLine(String from, Supplier<T> signingIn) {
        if (!enter(from)) {
            return Optional.empty();
        }
        try {
            return Optional.of(signingIn.get());
        } finally {
            leave(from);
        }
    }

    /** Makes a check when its turn has come; empty if it does not come in time. */
    <T> Optional<T> inTurn(Supplier<T> check) {
        try {
            if (!checks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(check.get());
        } finally {
            checks.release();
        }
    }

    private synchronized boolean enter(String from) {
        if (length >= LONGEST_LINE || line.getOrDefault(from, 0) >= FROM_ONE_ADDRESS) {
            return false;
        }
        length++;
        line.merge(from, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(String from) {
        length--;
        line.compute(from, (same, count) -> count == null || count == 1 ? null : count - 1);
    }
}
