package iomtriage.store.internal;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.JdbcJournal;
import iomtriage.store.StoreTrouble;
import iomtriage.store.witness.Witness;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks the whole trail once, in the background, as soon as the store answers; from then on, where there is a witness, has the
 * newest entry noted.
 */
final class CheckAtStart implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(10);
    private static final System.Logger LOG = System.getLogger(CheckAtStart.class.getName());

    private final Function<Optional<NotedEntry>, ChainVerdict> trail;
    private final Supplier<NotedEntry> newest;
    private final Optional<Witness> witness;
    private final Thread checker = new Thread(this::run, "iomtriage-audit-check");
    private volatile Optional<ChainVerdict> verdict = Optional.empty();

    CheckAtStart(JdbcJournal journal, Optional<Witness> witness) {
        this(journal::verify, journal::newest, witness);
    }

    CheckAtStart(
            Function<Optional<NotedEntry>, ChainVerdict> trail,
            Supplier<NotedEntry> newest,
            Optional<Witness> witness) {
        this.trail = trail;
        this.newest = newest;
        this.witness = witness;
        checker.setDaemon(true);
        checker.start();
    }

    Optional<ChainVerdict> verdict() {
        return verdict;
    }

    /** Why nothing is to be added: the trail is not the one that was noted elsewhere. */
    Optional<String> refusal() {
        return witness.flatMap(any -> verdict)
                .filter(ChainVerdict.Broken.class::isInstance)
                .map(broken ->
                        "Nothing is recorded, because the audit trail does not fit what was noted of it elsewhere. "
                                + ((ChainVerdict.Broken) broken).finding());
    }

    private void run() {
        try {
            while (verdict.isEmpty()) {
                attempt("checked", this::check);
                if (verdict.isEmpty()) {
                    Thread.sleep(BETWEEN_TRIES.toMillis());
                }
            }
            while (isWitnessed()) {
                Thread.sleep(BETWEEN_NOTES.toMillis());
                attempt("noted elsewhere", this::note);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWitnessed() {
        return witness.isPresent()
                && verdict.filter(ChainVerdict.Intact.class::isInstance).isPresent();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Whatever goes wrong, it is tried again: an Error, too, must not end it unheard. */
    private static void attempt(String what, Work work) {
        try {
            work.run();
        } catch (StoreUnavailableException unavailable) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The audit trail could not be " + what + ": " + StoreTrouble.of(unavailable) + ".");
        } catch (IOException | RuntimeException | Error unfit) {
            LOG.log(System.Logger.Level.ERROR, "The audit trail could not be " + what + ": " + unfit);
        }
    }

    private void check() {
        ChainVerdict found = witness.map(each -> each.check(trail)).orElseGet(() -> trail.apply(Optional.empty()));
        verdict = Optional.of(found);
        if (found instanceof ChainVerdict.Broken broken) {
            LOG.log(System.Logger.Level.ERROR, "The audit trail was tampered with. " + broken.finding());
        }
    }

    private void note() throws IOException {
        if (isWitnessed()) {
            witness.orElseThrow().note(newest.get());
        }
    }

    /** Notes the newest entry a last time, if the store answers. */
    @Override
    public void close() {
        checker.interrupt();
        attempt("noted elsewhere", this::note);
    }
}
