package iomtriage.reviews.audit;

import iomtriage.api.review.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Entries that may be written a little later than what they are about: while the store is down lists stay readable, and
 * anyone who brings a record along to be scored does not wait for the disk. Entries keep the time at which they happened, wait
 * while the store is down, and are written before this closes. When too many wait, nothing more is let through. An entry that
 * the store will not take costs that entry only: it is counted, and the service is not ready from then on. Thread-safe.
 */
public final class AsynchronousAuditLog implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AsynchronousAuditLog.class.getName());
    private static final int MOST = 50_000;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long POLL_MILLIS = 100;
    private static final int LARGEST_BATCH = 256;

    /** Entries that came in meanwhile share a flush to disk, and the database writes its indexes once for all of them. */
    private static final long GATHER_MILLIS = 250;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How often an entry is tried that fails although the store can be reached. */
    private static final int ATTEMPTS = 3;

    private final Journal journal;
    private final BlockingQueue<Late> waiting = new LinkedBlockingQueue<>(MOST);
    private final Thread writer = new Thread(this::run, "iomtriage-eventual-log");
    private final AtomicLong unwritten = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean held;
    private volatile boolean closing;

    public AsynchronousAuditLog(Journal journal) {
        this.journal = journal;
        writer.setDaemon(true);
        writer.start();
    }

    /** @param perhaps whether it may be in the trail already: the store went away before it said so */
    private record Late(AuditDraft draft, boolean perhaps) {}

    /**
     * Writes an entry soon.
     *
     * @throws StoreUnavailableException if so many wait that no more can
     */
    public void append(AuditDraft draft) {
        append(new Late(draft, false));
    }

    private void append(Late late) {
        unwritten.incrementAndGet();
        if (closing || !writer.isAlive() || !waiting.offer(late)) {
            unwritten.decrementAndGet();
            throw new StoreUnavailableException(new IllegalStateException("Too many log entries wait."));
        }
    }

    /** Writes an entry now, or as soon as the store is back. */
    public void nowOrLater(AuditDraft draft) {
        try {
            journal.append(draft);
        } catch (StoreUnavailableException down) {
            append(new Late(draft, down.mayBeRecorded()));
        }
    }

    /** How many entries could not be written, and will not be. */
    public long lost() {
        return lost.get();
    }

    /** Whether entries are being written: not while the store takes none. */
    public boolean isWriting() {
        return writer.isAlive() && !held;
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                Late first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    Thread.sleep(closing ? 0 : GATHER_MILLIS);
                    List<Late> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, LARGEST_BATCH - 1);
                    careFor(batch);
                }
            }
        } catch (InterruptedException gaveUp) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens, those that come after are written. */
    private void careFor(List<Late> batch) throws InterruptedException {
        try {
            write(batch);
        } catch (RuntimeException | Error evenSayingSoFailed) {
            lost.incrementAndGet();
        }
    }

    private void write(List<Late> batch) throws InterruptedException {
        try {
            untilReached(batch);
        } catch (RuntimeException | Error failed) {
            // Whatever it was, one of them may be what the store will not take; some may have been written before.
            for (Late each : batch) {
                writeAlone(new Late(each.draft(), true));
            }
        }
    }

    private void writeAlone(Late late) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                untilReached(List.of(late));
                return;
            } catch (IllegalArgumentException never) {
                lose(late, never);
                return;
            } catch (RuntimeException | Error failed) {
                if (attempt == ATTEMPTS) {
                    lose(late, failed);
                } else {
                    Thread.sleep(closing ? 0 : PAUSE_MILLIS);
                }
            }
        }
    }

    /** Says so without a word of what the entry or the exception says: they may name someone. */
    private void lose(Late late, Throwable why) {
        lost.incrementAndGet();
        unwritten.decrementAndGet();
        LOG.log(
                System.Logger.Level.ERROR,
                "An entry of the audit trail ({0}, {1}) could not be written and is lost: {2} at {3}. The service says"
                        + " that it is not ready until it is started again. Find out what could not be written first.",
                late.draft().action(),
                late.draft().at(),
                why.getClass().getName(),
                why.getStackTrace().length == 0 ? "an unknown place" : why.getStackTrace()[0]);
    }

    /** Tries again while the store cannot be reached. */
    private void untilReached(List<Late> batch) throws InterruptedException {
        List<Late> left = batch;
        while (true) {
            try {
                journal.appendAll(missing(left));
                held = false;
                unwritten.addAndGet(-left.size());
                return;
            } catch (StoreUnavailableException down) {
                held = true;
                // Some of them may have been written before the store went away.
                left = left.stream().map(each -> new Late(each.draft(), true)).toList();
                if (closing) {
                    throw new InterruptedException();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Those that are not in the trail. */
    private List<AuditDraft> missing(List<Late> batch) {
        List<AuditDraft> missing = new ArrayList<>();
        for (Late late : batch) {
            if (!late.perhaps() || !isWritten(late.draft())) {
                missing.add(late.draft());
            }
        }
        return missing;
    }

    private boolean isWritten(AuditDraft draft) {
        AuditQuery exactly = new AuditQuery(
                Optional.of(draft.at()),
                Optional.of(draft.at().plusMillis(1)),
                Optional.of(draft.userId()),
                Optional.of(draft.action()),
                draft.subject(),
                Long.MAX_VALUE,
                LARGEST_BATCH);
        return journal.search(exactly).stream()
                .anyMatch(entry -> entry.content().equals(draft));
    }

    /** Writes what waits; what cannot be written within a few seconds is given up, and the server's log says how much. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
        if (unwritten.get() > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The store could not be reached before the service stopped: {0} entries of the audit trail about"
                            + " lists read and records scored are lost. No decision is among them.",
                    unwritten.get());
        }
    }
}
