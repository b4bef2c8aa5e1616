package iomtriage.pages;

import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** When a user first opened a case since last deciding on it: how long people take to decide is measured. Thread-safe. */
final class Openings {

    private static final int MOST = 50_000;

    private record Key(String userId, SubjectId subject) {}

    private final Supplier<Instant> now;
    private final Map<Key, Instant> opened = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
            return size() > MOST;
        }
    };

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
