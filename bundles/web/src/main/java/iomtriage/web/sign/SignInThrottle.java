package iomtriage.web.sign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down guessing: after five wrong passwords for a name, that name must wait a minute. Thread-safe. */
final class SignInThrottle {

    private static final int ALLOWED = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String userId) {
        Failures known = failures.get(userId);
        if (known == null) {
            return false;
        }
        if (known.last().plus(WAIT).isBefore(clock.instant())) {
            failures.remove(userId);
            return false;
        }
        return known.count() >= ALLOWED;
    }

    synchronized void failed(String userId) {
        Failures known = failures.getOrDefault(userId, new Failures(0, Instant.EPOCH));
        failures.put(userId, new Failures(known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String userId) {
        failures.remove(userId);
    }
}
