package iomtriage.reviews.internal;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.scoring.PackListener;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has changes put on record at the start and whenever a pack is put in service, as soon as the store can be reached. */
final class ChangeLogWriter implements PackListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ChangeLogWriter.class.getName());
    private static final long PAUSE_SECONDS = 5;

    private final ChangeLog log;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(ChangeLogWriter::thread);

    ChangeLogWriter(ChangeLog log) {
        this.log = log;
        packPutInService();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "iomtriage-change-log");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void packPutInService() {
        soon(0);
    }

    private void soon(long seconds) {
        try {
            worker.schedule(this::note, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closing) {
            // What has changed is put on record at the next start.
            return;
        }
    }

    private void note() {
        try {
            log.note();
        } catch (StoreUnavailableException down) {
            soon(PAUSE_SECONDS);
        } catch (RuntimeException | Error failed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A change of pack, policy, definitions, rules or configuration could not be put on record. It is tried"
                            + " again with the next list.",
                    failed);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
