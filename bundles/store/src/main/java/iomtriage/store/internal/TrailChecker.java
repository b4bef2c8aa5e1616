package iomtriage.store.internal;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.StoreTrouble;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.witness.Witness;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Checks the whole trail in the background as soon as the store answers, and every day from then on; every ten minutes looks
 * whether it still holds the entry seen last, and, where there is a witness, has the newest one noted.
 */
final class TrailChecker implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(10);
    private static final int NOTES_A_DAY = 144;
    private static final System.Logger LOG = System.getLogger(TrailChecker.class.getName());

    private final Trail trail;
    private final Optional<Witness> witness;
    private final Thread checker = new Thread(this::run, "iomtriage-audit-check");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<ChainVerdict> verdict = Optional.empty();
    private volatile boolean isFirstLookDone;
    private boolean isRestoreOnRecord;
    private Optional<NotedEntry> last = Optional.empty();

    /** What is checked. */
    interface Trail {

        /** Checks the whole, and that it holds an entry noted earlier. */
        ChainVerdict verify(Optional<NotedEntry> noted);

        /** Whether it holds an entry noted earlier. */
        boolean holds(NotedEntry noted);

        NotedEntry newest();

        /** Puts on record that it was taken for the store's although it is not the one noted. */
        void restored(NotedEntry newest);
    }

    private record OfJournal(JdbcJournal journal, Clock clock) implements Trail {
        @Override
        public ChainVerdict verify(Optional<NotedEntry> noted) {
            return journal.verify(noted);
        }

        @Override
        public boolean holds(NotedEntry noted) {
            return journal.holds(noted);
        }

        @Override
        public NotedEntry newest() {
            return journal.newest();
        }

        @Override
        public void restored(NotedEntry newest) {
            journal.append(new AuditDraft(
                    clock.instant(),
                    "iomtriage",
                    Action.STORE_RESTORED,
                    Optional.empty(),
                    DetailJson.of(Map.of("newest", newest.toString()))));
        }
    }

    TrailChecker(JdbcJournal journal, Optional<Witness> witness, Clock clock) {
        this(new OfJournal(journal, clock), witness);
        checker.setDaemon(true);
        checker.start();
    }

    /** Checks nothing unless it is told to. */
    TrailChecker(Trail trail, Optional<Witness> witness) {
        this.trail = trail;
        this.witness = witness;
    }

    Optional<ChainVerdict> verdict() {
        return verdict;
    }

    /**
     * Why nothing is to be added: the trail is not the one that was noted elsewhere. Until the whole is checked, it must at least
     * hold the entry noted last.
     */
    Optional<String> refusal() {
        if (witness.isEmpty()) {
            return Optional.empty();
        }
        if (verdict.isEmpty()) {
            return firstLook(witness.get());
        }
        return verdict.filter(ChainVerdict.Broken.class::isInstance)
                .map(broken ->
                        "Nothing is recorded, because the audit trail does not fit what was noted of it elsewhere. "
                                + ((ChainVerdict.Broken) broken).finding());
    }

    private Optional<String> firstLook(Witness notes) {
        try {
            isFirstLookDone = isFirstLookDone || notes.noted().map(trail::holds).orElse(true);
        } catch (IOException unreadable) {
            return Optional.of("Nothing is recorded, because the notes of the audit trail cannot be read. "
                    + unreadable.getMessage());
        }
        return isFirstLookDone
                ? Optional.empty()
                : Optional.of(
                        "Nothing is recorded until the audit trail is checked: it does not hold the entry that was noted"
                                + " of it elsewhere.");
    }

    void run() {
        try {
            attempt("checked", this::check);
            while (verdict.isEmpty() && !closes(BETWEEN_TRIES)) {
                attempt("checked", this::check);
            }
            for (int turn = 1; isIntact() && !closes(BETWEEN_NOTES); turn++) {
                attempt("checked and noted elsewhere", turn % NOTES_A_DAY == 0 ? this::check : this::look);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits; whether this is closed meanwhile or was before. That it was interrupted is not enough: a database that was asked then
     * may take the interrupt for its own.
     */
    private boolean closes(Duration within) throws InterruptedException {
        return closed.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isIntact() {
        return verdict.filter(ChainVerdict.Intact.class::isInstance).isPresent();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Whatever goes wrong, it is tried again: an Error, too, must not end it unheard. */
    private void attempt(String what, Work work) {
        try {
            work.run();
        } catch (StoreUnavailableException unavailable) {
            tell(System.Logger.Level.WARNING, what, StoreTrouble.of(unavailable) + ".");
        } catch (IOException | RuntimeException | Error unfit) {
            tell(System.Logger.Level.ERROR, what, unfit.toString());
        }
    }

    private void tell(System.Logger.Level level, String what, String why) {
        boolean wasInterruptedToClose = Thread.currentThread() == checker && closed.getCount() == 0;
        if (!wasInterruptedToClose) {
            LOG.log(level, "The audit trail could not be " + what + ": " + why);
        }
    }

    /** Checks the whole trail, and notes where it stands. */
    synchronized void check() throws IOException {
        ChainVerdict found = witness.isPresent() ? witness.get().check(trail::verify) : trail.verify(last);
        if (found instanceof ChainVerdict.Broken broken) {
            LOG.log(System.Logger.Level.ERROR, "The audit trail was tampered with. " + broken.finding());
            verdict = Optional.of(broken);
            return;
        }
        NotedEntry newest = NotedEntry.newest((ChainVerdict.Intact) found);
        if (!isRestoreOnRecord && witness.filter(Witness::isRestored).isPresent()) {
            // Before anything is added: that it was restored is said of this very entry.
            witness.get().note(newest);
            trail.restored(newest);
            isRestoreOnRecord = true;
        }
        last = Optional.of(newest);
        verdict = Optional.of(found);
        if (witness.isPresent()) {
            witness.get().note(newest);
        }
    }

    /** Notes the newest entry, if the trail still holds the one seen before; if not, the check of the whole says what is wrong. */
    synchronized void look() throws IOException {
        if (last.filter(seen -> !trail.holds(seen)).isPresent()) {
            check();
            return;
        }
        NotedEntry newest = trail.newest();
        last = Optional.of(newest);
        if (witness.isPresent()) {
            witness.get().note(newest);
        }
    }

    /** Looks a last time, if the store answers. */
    @Override
    public void close() {
        closed.countDown();
        checker.interrupt();
        if (isIntact()) {
            attempt("checked and noted elsewhere", this::look);
        }
    }
}
