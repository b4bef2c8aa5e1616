package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.entry.ReviewReader;
import iomtriage.reviews.state.ServiceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the host what was put on record: on a thread of its own, in the trail's order, each entry at least once. An entry that
 * the host does not take is tried again, after pauses that double, and those behind it wait. How far the host has been told is
 * kept over a restart, by the host itself where it says so ({@link DecisionListener#lastTaken}). Thread-safe.
 */
public final class Outbox implements DecisionListener, DeliveryHealth, AutoCloseable {

    /** Where it is kept how far the host has been told. */
    static final String POSITION = "decisions told to the host";

    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final int BATCH = 100;

    private final Journal journal;
    private final ServiceState state;
    private final DecisionListener host;
    private final Pauses pauses;
    private final Semaphore signals = new Semaphore(0);
    private final Thread worker = new Thread(this::run, "iomtriage-outbox");
    private volatile boolean closing;
    private volatile Optional<LateDelivery> late = Optional.empty();

    /**
     * How long is waited.
     *
     * @param look until the trail is looked at again where nothing was said to be new: another process may write, too
     * @param first after a failure
     * @param longest after many
     */
    public record Pauses(Duration look, Duration first, Duration longest) {

        public static final Pauses STANDARD =
                new Pauses(Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofMinutes(5));

        private Duration after(int failures) {
            Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    public Outbox(Journal journal, ServiceState state, DecisionListener host, Pauses pauses) {
        this.journal = journal;
        this.state = state;
        this.host = host;
        this.pauses = pauses;
        worker.setDaemon(true);
        worker.start();
    }

    /** Something is on record: the host is told soon. */
    @Override
    public void recorded(ReviewEntry entry, CaseReview review) {
        signals.release();
    }

    @Override
    public Optional<LateDelivery> late() {
        return late;
    }

    private void run() {
        try {
            Position position = new Position(begin());
            while (!closing) {
                round(position);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where to go on from; a host that was never told of anything is told what comes from now on. */
    private long begin() throws InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                OptionalLong own = host.lastTaken();
                if (own.isPresent()) {
                    return own.getAsLong();
                }
                Optional<String> kept = state.kept(POSITION);
                if (kept.isPresent()) {
                    return Long.parseLong(kept.get());
                }
                long now = journal.reviewsAfter(Long.MAX_VALUE, none -> {});
                state.keep(POSITION, Long.toString(now));
                return now;
            } catch (RuntimeException | Error failed) {
                failed("Where to go on telling the host of decisions cannot be read.", failed, failures);
            }
        }
    }

    /** Tells what there is, or waits. */
    private void round(Position position) throws InterruptedException {
        try {
            List<AuditEntry> batch = new ArrayList<>();
            long upTo = journal.reviewsAfter(position.number, BATCH, batch::add);
            for (AuditEntry entry : batch) {
                deliver(entry, position);
            }
            position.number = upTo;
            position.failures = 0;
            if (batch.size() < BATCH && signals.tryAcquire(pauses.look().toMillis(), TimeUnit.MILLISECONDS)) {
                signals.drainPermits();
            }
        } catch (RuntimeException | Error failed) {
            position.failures++;
            late = late.map(each -> each.triedAgain(position.failures));
            failed(
                    late.map(each -> "The host did not take note of audit entry " + each.entry() + ".")
                            .orElse("Decisions cannot be told to the host."),
                    failed,
                    position.failures);
        }
    }

    private void deliver(AuditEntry entry, Position position) {
        late = Optional.of(new LateDelivery(entry.number(), entry.content().at(), position.failures));
        host.recorded(ReviewReader.read(entry), asOf(entry));
        late = Optional.empty();
        position.number = entry.number();
        position.failures = 0;
        state.keep(POSITION, Long.toString(entry.number()));
    }

    /** As it stood once the entry was there, whatever came later. */
    private CaseReview asOf(AuditEntry entry) {
        SubjectId subject = entry.content().subject().orElseThrow();
        return new CaseReview(
                subject,
                journal.reviewsOf(subject).stream()
                        .filter(each -> each.number() <= entry.number())
                        .map(ReviewReader::read)
                        .toList());
    }

    /** Says what went wrong, but not in the words of the host's exception: they may name someone. */
    private void failed(String what, Throwable failed, int failures) throws InterruptedException {
        // What was asked when this was closed may have taken the interrupt for its own.
        if (closing) {
            throw new InterruptedException("closed");
        }
        Duration pause = pauses.after(failures);
        StackTraceElement[] trace = failed.getStackTrace();
        LOG.log(
                failed instanceof StoreUnavailableException ? System.Logger.Level.WARNING : System.Logger.Level.ERROR,
                what + " " + failed.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "")
                        + ". It is tried again in " + pause.toSeconds() + " seconds.");
        Thread.sleep(pause.toMillis());
    }

    /** Stops; what has not been told is told after the next start. */
    @Override
    public void close() {
        closing = true;
        worker.interrupt();
    }

    private static final class Position {
        private long number;
        private int failures;

        Position(long number) {
            this.number = number;
        }
    }
}
