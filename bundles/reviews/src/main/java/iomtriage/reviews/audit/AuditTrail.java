package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Where whatever is done is put on record: at once, or a little later where nobody should wait for the disk. Thread-safe.
 */
public final class AuditTrail implements AutoCloseable {

    private final Journal journal;
    private final AsynchronousAuditLog later;
    private final Clock clock;
    private final InstantSource steady;

    public AuditTrail(Journal journal, Clock clock) {
        this(journal, clock, clock);
    }

    /** @param steady tells how long something has lasted, also where the clock was set meanwhile: see {@link SteadyClock} */
    public AuditTrail(Journal journal, Clock clock, InstantSource steady) {
        this.steady = steady;
        this.journal = journal;
        this.later = new AsynchronousAuditLog(journal);
        this.clock = clock;
    }

    /** Records something; it is on disk when this returns. */
    public void record(String userId, Action action, Optional<SubjectId> subject, Map<String, ?> detail) {
        journal.append(draft(userId, action, subject, detail));
    }

    /** An entry, as of now. */
    public AuditDraft draft(String userId, Action action, Optional<SubjectId> subject, Map<String, ?> detail) {
        return new AuditDraft(clock.instant(), userId, action, subject, DetailJson.of(detail));
    }

    /** What time it is. */
    public Clock clock() {
        return clock;
    }

    /** For how long something is kept or waited for: to be compared with nothing but itself. */
    public InstantSource steady() {
        return steady;
    }

    /** The entries themselves. */
    public Journal journal() {
        return journal;
    }

    /** Entries that may be written a little later than what they are about. */
    public AsynchronousAuditLog later() {
        return later;
    }

    /** Writes what waits. */
    @Override
    public void close() {
        later.close();
    }
}
