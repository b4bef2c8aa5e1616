package iomtriage.store.key;

import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.User;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.records.files.Sha256;
import iomtriage.records.memory.RecentlyUsed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * API keys that were found a moment ago, so that an application which calls two hundred times a second does not ask the
 * database each time. A key that another process revokes works here for ten seconds more at the most. While the store is
 * down the keys known last go on working: nobody can revoke one then, and what needs no store can still be read. Keys are
 * remembered by their hashes alone. Thread-safe.
 */
public final class RememberedKeys implements ApiKeys {

    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 1_000;

    private record Found(User application, long at) {}

    private final ApiKeys keys;
    private final LongSupplier nanoClock;
    private final AtomicLong revocations = new AtomicLong();
    private final Map<String, Found> found = new RecentlyUsed<>(MOST);

    /** @param nanoClock nanoseconds from any fixed point */
    public RememberedKeys(ApiKeys keys, LongSupplier nanoClock) {
        this.keys = keys;
        this.nanoClock = nanoClock;
    }

    @Override
    public String issue(User application) {
        String key = keys.issue(application);
        forget(application.id());
        return key;
    }

    @Override
    public void revoke(String applicationId) {
        keys.revoke(applicationId);
        forget(applicationId);
    }

    @Override
    public Optional<User> find(String key) {
        String hash = Sha256.hex(key);
        Optional<Found> known = known(hash);
        long before = revocations.get();
        long now = nanoClock.getAsLong();
        if (known.isPresent() && now - known.get().at() < KEPT_NANOS) {
            return known.map(Found::application);
        }
        try {
            Optional<User> application = keys.find(key);
            // What was read before a revocation is not to be remembered after it.
            return before == revocations.get() ? remembered(hash, application, now) : application;
        } catch (StoreUnavailableException down) {
            return Optional.of(known.orElseThrow(() -> down).application());
        }
    }

    private synchronized Optional<Found> known(String hash) {
        return Optional.ofNullable(found.get(hash));
    }

    private synchronized Optional<User> remembered(String hash, Optional<User> application, long now) {
        application.ifPresentOrElse(each -> found.put(hash, new Found(each, now)), () -> found.remove(hash));
        return application;
    }

    private synchronized void forget(String applicationId) {
        revocations.incrementAndGet();
        found.values().removeIf(each -> each.application().id().equals(applicationId));
    }
}
