package iomtriage.lists;

import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.reviews.access.GuardedAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;

/**
 * Whom a user may know of, for every person of a list. The host's rules are asked again every minute here, and at once where they
 * came, went or were replaced; what a row or a page shows is asked every time.
 */
public final class VisiblePeople {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int USERS = 200;

    private record Key(User user, String list) {}

    private record Seen(Known known, Instant at, CaseAccess answering) {}

    private final GuardedAccess access;
    private final Clock clock;
    private final Map<Key, Seen> kept = new RecentlyUsed<>(USERS);

    public VisiblePeople(GuardedAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** The people whom a user may know of. */
    public synchronized Known known(User user, PublishedList list) {
        Key key = new Key(user, list.list().header().id() + " " + list.madeAt());
        Seen seen = kept.get(key);
        CaseAccess answering = access.answering();
        if (seen == null
                || seen.answering() != answering
                || seen.at().plus(KEPT).isBefore(clock.instant())) {
            seen = new Seen(asked(user, list), clock.instant(), answering);
            kept.put(key, seen);
        }
        return seen.known();
    }

    private Known asked(User user, PublishedList list) {
        int size = list.index().size();
        Known known = new Known(new BitSet(size), new BitSet(size));
        for (int position = 0; position < size; position++) {
            Access answer = access.to(user, list.index().subject(position));
            known.open().set(position, answer == Access.OPEN);
            known.restricted().set(position, answer == Access.RESTRICTED);
        }
        return known;
    }
}
