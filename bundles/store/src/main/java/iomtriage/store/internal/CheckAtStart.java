package iomtriage.store.internal;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.Journal;
import java.time.Duration;
import java.util.Optional;

/** Checks the whole trail once, in the background, as soon as the store answers. */
final class CheckAtStart implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(CheckAtStart.class.getName());

    private final Journal journal;
    private final Thread checker = new Thread(this::run, "iomtriage-audit-check");
    private volatile Optional<ChainVerdict> verdict = Optional.empty();

    CheckAtStart(Journal journal) {
        this.journal = journal;
        checker.setDaemon(true);
        checker.start();
    }

    Optional<ChainVerdict> verdict() {
        return verdict;
    }

    private void run() {
        try {
            while (verdict.isEmpty()) {
                check();
                if (verdict.isEmpty()) {
                    Thread.sleep(BETWEEN_TRIES.toMillis());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try {
            ChainVerdict found = journal.verify();
            verdict = Optional.of(found);
            if (found instanceof ChainVerdict.Broken broken) {
                LOG.log(System.Logger.Level.ERROR, "The audit trail was tampered with. " + broken.finding());
            }
        } catch (StoreUnavailableException unavailable) {
            LOG.log(System.Logger.Level.WARNING, unavailable.getMessage());
        } catch (RuntimeException | Error unfit) {
            // An Error, too: it is tried again, and until it went through the service is not ready.
            LOG.log(System.Logger.Level.ERROR, "The audit trail could not be checked: " + unfit);
        }
    }

    @Override
    public void close() {
        checker.interrupt();
    }
}
