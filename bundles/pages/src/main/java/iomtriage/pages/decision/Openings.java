package iomtriage.pages.decision;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.memory.RecentlyUsed;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** When a user first opened a case since last deciding on it: how long people take to decide is measured. Thread-safe. */
final class Openings {

    private static final int MOST = 50_000;

    private record Key(String userId, SubjectId subject) {}

    private final Supplier<Instant> now;
    private final Map<Key, Instant> opened = new RecentlyUsed<>(MOST);

    /** @param now what time it is */
    Openings(Supplier<Instant> now) {
        this.now = now;
    }

    synchronized Instant opened(String userId, SubjectId subject) {
        return opened.computeIfAbsent(new Key(userId, subject), none -> now.get());
    }

    synchronized void decided(String userId, SubjectId subject) {
        opened.remove(new Key(userId, subject));
    }
}
