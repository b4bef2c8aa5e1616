package iomtriage.reviews.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Puts on record what lists and decisions depend on (pack, policy, definitions, rules, configuration) whenever it is not what
 * the trail says it was last, whether it was changed while the service ran or while it did not. Thread-safe.
 */
public final class ChangeLog {

    /** Nobody who is signed in: who may change files and configuration, the machine's own records tell. */
    private static final String BY = "iomtriage";

    private static final String WHAT = "what";
    private static final int MOST = 500;

    private final AuditTrail trail;
    private final Map<Watched, Supplier<Map<String, ?>>> watched = new LinkedHashMap<>();
    private final Map<Watched, String> noted = new HashMap<>();

    private record Watched(Action action, String what) {}

    public ChangeLog(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Watches something that lists or decisions depend on.
     *
     * @param action how a change of it is recorded
     * @param what what it is called: tells it apart from others whose changes are recorded in the same way
     * @param now what it is now
     */
    public synchronized void watch(Action action, String what, Supplier<Map<String, ?>> now) {
        watched.put(new Watched(action, what), now);
    }

    /**
     * Puts on record what has changed.
     *
     * @throws iomtriage.api.review.StoreUnavailableException if the trail cannot be reached; then ask again
     */
    public synchronized void note() {
        watched.forEach((each, now) -> {
            Map<String, Object> detail = new TreeMap<>(now.get());
            detail.put(WHAT, each.what());
            String text = DetailJson.of(detail);
            if (!text.equals(noted.computeIfAbsent(each, this::last))) {
                trail.record(BY, each.action(), Optional.empty(), detail);
                noted.put(each, text);
            }
        });
    }

    /** As the trail has it; empty text if it has none yet. */
    private String last(Watched each) {
        AuditQuery query = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(each.action()),
                Optional.empty(),
                Long.MAX_VALUE,
                MOST);
        return trail.journal().search(query).stream()
                .map(entry -> entry.content().detail())
                .filter(detail -> DetailJson.read(detail).path(WHAT).asText().equals(each.what()))
                .findFirst()
                .orElse("");
    }
}
