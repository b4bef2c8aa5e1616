package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Where whatever is done is put on record: at once, or a little later where nobody should wait for the disk. Thread-safe.
 */
public final class AuditTrail implements AutoCloseable {

    private final Journal journal;
    private final AsynchronousAuditLog later;
    private final Clock clock;

    public AuditTrail(Journal journal, Clock clock) {
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
