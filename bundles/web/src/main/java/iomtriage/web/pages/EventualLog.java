package iomtriage.web.pages;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.referrals.audit.AuditDraft;
import iomtriage.referrals.audit.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Entries that may be written a little later than what they are about: while the store is down lists stay readable, and
 * whoever brings a record along to be scored does not wait for the disk. Entries keep the time at which they happened, wait
 * while the store is down, and are written before this closes. When too many wait, nothing more is let through. Thread-safe.
 */
public final class EventualLog implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EventualLog.class.getName());
    private static final int MOST = 50_000;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long POLL_MILLIS = 100;
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Journal journal;
    private final BlockingQueue<AuditDraft> waiting = new LinkedBlockingQueue<>(MOST);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean closing;

    public EventualLog(Journal journal) {
        this.journal = journal;
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(this::run, "iomtriage-eventual-log-" + i);
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
    }

    /**
     * Writes an entry soon.
     *
     * @throws StoreUnavailableException if so many wait that no more can
     */
    public void append(AuditDraft draft) {
        if (closing || !waiting.offer(draft)) {
            throw new StoreUnavailableException(new IllegalStateException("Too many log entries wait."));
        }
    }

    /** Writes an entry now, or as soon as the store is back. */
    public void nowOrLater(AuditDraft draft) {
        try {
            journal.append(draft);
        } catch (StoreUnavailableException down) {
            append(draft);
        }
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                AuditDraft draft = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (draft != null) {
                    write(draft);
                }
            }
        } catch (InterruptedException gaveUp) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(AuditDraft draft) throws InterruptedException {
        while (true) {
            try {
                journal.append(draft);
                return;
            } catch (StoreUnavailableException down) {
                if (closing) {
                    waiting.offer(draft);
                    throw new InterruptedException();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Writes what waits; what cannot be written within a few seconds is given up, and the server's log says how much. */
    @Override
    public void close() {
        closing = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread writer : writers) {
                writer.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writers.forEach(Thread::interrupt);
        if (!waiting.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The store could not be reached before the service stopped: {0} entries of the audit trail about"
                            + " lists read and records scored are lost. No decision is among them.",
                    waiting.size());
        }
    }
}
