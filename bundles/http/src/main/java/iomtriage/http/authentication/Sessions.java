package iomtriage.http.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in. A session ends half an hour after its last use, and ten hours after sign-in at the latest. */
public final class Sessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final int MOST = 100_000;

    private record Session(String userId, Instant started, Instant used) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Secrets secrets;
    private final Clock clock;

    public Sessions(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Starts a session under a new id: an id from before sign-in is never taken over. */
    public String start(String userId) {
        Instant now = clock.instant();
        if (sessions.size() >= MOST) {
            sessions.values().removeIf(session -> over(session, now));
        }
        String id = secrets.random();
        sessions.put(id, new Session(userId, now, now));
        return id;
    }

    /** The user of a session that has not ended; using it keeps it alive. */
    public Optional<String> user(String id) {
        Instant now = clock.instant();
        Session session = sessions.computeIfPresent(
                id, (key, old) -> over(old, now) ? null : new Session(old.userId(), old.started(), now));
        return Optional.ofNullable(session).map(Session::userId);
    }

    public void end(String id) {
        sessions.remove(id);
    }

    private static boolean over(Session session, Instant now) {
        return session.used().plus(IDLE).isBefore(now)
                || session.started().plus(LONGEST).isBefore(now);
    }
}
