package iomtriage.http.authentication;

import iomtriage.records.memory.RecentlyUsed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is signed in. A session ends half an hour after its last use, and ten hours after sign-in at the latest. */
public final class Sessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final int MOST = 100_000;

    /** More than the machines that one person works at. */
    private static final int MOST_OF_ONE_USER = 8;

    /**
     * Whose session it is.
     *
     * @param provider the identity provider that they signed in with, and what it said; empty for a name and a password
     */
    record Owner(String userId, Optional<FromProvider> provider) {}

    /** Someone who signed in with an identity provider: what it said of them then. */
    record FromProvider(IdentityProvider provider, SignInAnswer.SignedIn signedIn) {}

    private record Session(Owner owner, Instant started, Instant used) {}

    /** So many that ended are remembered, so that what someone sends too late is not lost. */
    private static final int MOST_ENDED = 10_000;

    /**
     * A session that has not ended.
     *
     * @param endsAt when it ends if it is not used until then
     */
    record Active(Owner owner, Instant endsAt) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> ended = Collections.synchronizedMap(new RecentlyUsed<>(MOST_ENDED));
    private final Secrets secrets;
    private final InstantSource clock;

    public Sessions(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Starts a session under a new id: an id from before sign-in is never taken over. */
    String start(Owner owner) {
        Instant now = clock.instant();
        if (sessions.size() >= MOST) {
            sessions.entrySet().removeIf(each -> {
                boolean over = over(each.getValue(), now);
                if (over) {
                    timeOut(each.getKey(), each.getValue());
                }
                return over;
            });
        }
        endAllBut(MOST_OF_ONE_USER - 1, owner.userId());
        String id = secrets.random();
        sessions.put(id, new Session(owner, now, now));
        return id;
    }

    /** Those not used for longest end. */
    private void endAllBut(int kept, String userId) {
        sessions.entrySet().stream()
                .filter(each -> each.getValue().owner().userId().equals(userId))
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Session> each) -> each.getValue().used(), Comparator.reverseOrder()))
                .skip(kept)
                .toList()
                .forEach(each -> end(each.getKey()));
    }

    /** A session that has not ended; using it keeps it alive. */
    Optional<Active> active(String id) {
        Instant now = clock.instant();
        Session session = sessions.computeIfPresent(
                id, (key, old) -> over(old, now) ? timeOut(key, old) : new Session(old.owner(), old.started(), now));
        return Optional.ofNullable(session).map(each -> new Active(each.owner(), endOf(each)));
    }

    /** Whose session ended by itself, and not by signing out; empty if it is not known or goes on. */
    Optional<String> timedOut(String id) {
        return sessions.containsKey(id) ? Optional.empty() : Optional.ofNullable(ended.get(id));
    }

    private @Nullable Session timeOut(String id, Session session) {
        ended.put(id, session.owner().userId());
        return null;
    }

    private static Instant endOf(Session session) {
        Instant idle = session.used().plus(IDLE);
        Instant longest = session.started().plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    public void end(String id) {
        sessions.remove(id);
    }

    private static boolean over(Session session, Instant now) {
        return endOf(session).isBefore(now);
    }
}
