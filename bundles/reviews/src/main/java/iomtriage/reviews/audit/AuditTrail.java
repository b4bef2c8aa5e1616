package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where whatever is done is put on record: at once, or a little later where nobody should wait for the disk. Thread-safe.
 */
public final class AuditTrail implements AutoCloseable {

    private final Journal journal;
    private final AsynchronousAuditLog later;
    private final Clock clock;
    private final InstantSource steady;
    private final Function<Optional<SubjectId>, Set<String>> areas;

    public AuditTrail(Journal journal, Clock clock) {
        this(journal, clock, clock, subject -> Set.of());
    }

    /**
     * @param steady tells how long something has lasted, also where the clock was set meanwhile: see {@link SteadyClock}
     * @param areas of which areas someone is: each entry about a person names them
     */
    public AuditTrail(Journal journal, Clock clock, InstantSource steady, Function<SubjectId, Set<String>> areas) {
        this(
                journal,
                new AsynchronousAuditLog(journal),
                clock,
                steady,
                subject -> subject.map(areas).orElse(Set.of()));
    }

    private AuditTrail(
            Journal journal,
            AsynchronousAuditLog later,
            Clock clock,
            InstantSource steady,
            Function<Optional<SubjectId>, Set<String>> areas) {
        this.steady = steady;
        this.journal = journal;
        this.later = later;
        this.clock = clock;
        this.areas = areas;
    }

    /** The same trail, for what is done in one area: each entry names it. */
    public AuditTrail within(String area) {
        return new AuditTrail(journal, later, clock, steady, subject -> Set.of(area));
    }

    /** Records something; it is on disk when this returns. */
    public void record(String userId, Action action, Optional<SubjectId> subject, Map<String, ?> detail) {
        journal.append(draft(userId, action, subject, detail));
    }

    /** An entry, as of now. */
    public AuditDraft draft(String userId, Action action, Optional<SubjectId> subject, Map<String, ?> detail) {
        return draft(userId, action, subject, DetailJson.of(detail));
    }

    /**
     * An entry, as of now.
     *
     * @param detail as a JSON object
     */
    public AuditDraft draft(String userId, Action action, Optional<SubjectId> subject, String detail) {
        return new AuditDraft(clock.instant(), userId, action, subject, EntryAreas.named(detail, areas.apply(subject)));
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
