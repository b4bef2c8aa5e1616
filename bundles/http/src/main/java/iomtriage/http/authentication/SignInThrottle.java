package iomtriage.http.authentication;

import iomtriage.records.memory.RecentlyUsed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Slows down guessing without letting anybody lock someone else out.
 *
 * <ul>
 *   <li>After five wrong passwords for a name from one address, that name must wait a minute there: elsewhere it need not, so
 *       anyone who guesses keeps out nobody but themselves and those who share their address.
 *   <li>After a hundred for a name from anywhere, the most that NIST SP 800-63B (5.2.2) allows, the name is let in only from
 *       addresses where it has signed in before, until an hour has passed without a wrong password. Anyone who guesses from many
 *       addresses keeps out only someone who comes to one that is new.
 *   <li>After wrong passwords for twenty different names from one address, only names that have signed in there before are let
 *       in there, until an hour has passed without another: one password is not tried on everybody.
 * </ul>
 *
 * <p>Behind a gateway every caller may have the gateway's address: the server must then be told to trust the address that the
 * gateway passes on. Thread-safe.
 */
final class SignInThrottle {

    private static final int AT_ONE_ADDRESS = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int ANYWHERE = 100;
    private static final Duration LONG_WAIT = Duration.ofHours(1);
    private static final int NAMES_AT_ONE_ADDRESS = 20;
    private static final int MOST_NAMES = 10_000;
    private static final int MOST_ADDRESSES = 10;

    private record Place(String userId, String from) {}

    /** Names tried in vain from one address, and when last. */
    private record Tried(Set<String> names, Instant last) {}

    private record Failures(int count, Instant last) {
        static final Failures NONE = new Failures(0, Instant.EPOCH);

        boolean over(Duration wait, Instant now) {
            return !now.isBefore(last.plus(wait));
        }
    }

    private final InstantSource clock;
    private final Map<Place, Failures> here = new RecentlyUsed<>(MOST_NAMES);
    private final Map<String, Failures> anywhere = new RecentlyUsed<>(MOST_NAMES);
    private final Map<String, Tried> names = new RecentlyUsed<>(MOST_NAMES);
    private final Map<String, Set<String>> known = new RecentlyUsed<>(MOST_NAMES);

    SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String userId, String from) {
        Instant now = clock.instant();
        if (current(here, new Place(userId, from), WAIT, now).count() >= AT_ONE_ADDRESS) {
            return true;
        }
        boolean guessed = current(anywhere, userId, LONG_WAIT, now).count() >= ANYWHERE;
        boolean sprayed = tried(from, now).names().size() >= NAMES_AT_ONE_ADDRESS;
        return (guessed || sprayed) && !known.getOrDefault(userId, Set.of()).contains(from);
    }

    private Tried tried(String from, Instant now) {
        Tried found = names.get(from);
        return found == null || !now.isBefore(found.last().plus(LONG_WAIT)) ? new Tried(Set.of(), now) : found;
    }

    synchronized void failed(String userId, String from) {
        Instant now = clock.instant();
        Set<String> tried = new LinkedHashSet<>(tried(from, now).names());
        if (tried.size() < NAMES_AT_ONE_ADDRESS) {
            tried.add(userId);
        }
        names.put(from, new Tried(tried, now));
        Place place = new Place(userId, from);
        here.put(place, new Failures(current(here, place, WAIT, now).count() + 1, now));
        anywhere.put(
                userId, new Failures(current(anywhere, userId, LONG_WAIT, now).count() + 1, now));
    }

    synchronized void succeeded(String userId, String from) {
        here.remove(new Place(userId, from));
        anywhere.remove(userId);
        Set<String> addresses = known.computeIfAbsent(userId, none -> new LinkedHashSet<>());
        addresses.remove(from);
        addresses.add(from);
        if (addresses.size() > MOST_ADDRESSES) {
            addresses.remove(addresses.iterator().next());
        }
    }

    private static <K> Failures current(Map<K, Failures> failures, K key, Duration wait, Instant now) {
        Failures found = failures.getOrDefault(key, Failures.NONE);
        return found.over(wait, now) ? Failures.NONE : found;
    }
}
