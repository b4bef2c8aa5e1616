package iomtriage.reviews.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Anyone who was turned away at the door, in the audit trail: each by an entry of their own while there are few, and only their
 * number when there are many. A stranger must not be able to fill the trail. Thread-safe.
 */
public final class RefusedSignIns {

    private static final int ENTRIES_A_MINUTE = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AuditTrail trail;
    private final String with;
    private Instant since = Instant.EPOCH;
    private int entries;
    private long leftOut;

    /** @param with what they tried to get in with, for example "password" */
    public RefusedSignIns(AuditTrail trail, String with) {
        this.trail = trail;
        this.with = with;
    }

    /**
     * Someone was turned away.
     *
     * @param triedName what tells the name that was tried from others, and is not the name; empty if none was checked
     * @param from the address that it came from
     */
    public void turnedAway(Optional<String> triedName, String from) {
        Map<String, Object> detail = new TreeMap<>(Map.of("from", from));
        triedName.ifPresent(name -> detail.put("triedName", name));
        counted().ifPresent(before -> record(before, detail));
    }

    /** Someone was let in: if others were turned away before and not put on record one by one, their number is now. */
    public void letIn() {
        long number = taken();
        if (number > 0) {
            record(number, new TreeMap<>());
        }
    }

    /** For an entry, how many had none before it; empty if this one is to have none either. */
    private synchronized Optional<Long> counted() {
        Instant now = trail.steady().instant();
        if (!now.isBefore(since.plus(MINUTE))) {
            since = now;
            entries = 0;
        }
        if (entries >= ENTRIES_A_MINUTE) {
            leftOut++;
            return Optional.empty();
        }
        entries++;
        return Optional.of(taken());
    }

    private synchronized long taken() {
        long number = leftOut;
        leftOut = 0;
        return number;
    }

    private void record(long before, Map<String, Object> detail) {
        detail.put("with", with);
        if (before > 0) {
            detail.put("notListedBefore", before);
        }
        trail.record("nobody", Action.SIGN_IN_REFUSED, Optional.empty(), detail);
    }
}
