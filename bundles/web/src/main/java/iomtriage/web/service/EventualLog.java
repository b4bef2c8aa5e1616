package iomtriage.web.service;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.referrals.audit.AuditDraft;
import iomtriage.referrals.audit.Journal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Logs that a record was scored, without making the caller wait for the disk: the caller brought the record along and sees
 * nothing that was not its own. Entries wait while the store is down; when too many wait, calls are refused.
 */
final class EventualLog {

    private static final int MOST = 50_000;
    private static final long PAUSE = 1_000;
    private static final int WRITERS = 4;

    private final Journal journal;
    private final BlockingQueue<AuditDraft> waiting = new LinkedBlockingQueue<>(MOST);

    EventualLog(Journal journal) {
        this.journal = journal;
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(this::run, "iomtriage-score-log-" + i);
            writer.setDaemon(true);
            writer.start();
        }
    }

    void append(AuditDraft draft) {
        if (!waiting.offer(draft)) {
            throw new StoreUnavailableException(new IllegalStateException("Too many log entries wait."));
        }
    }

    private void run() {
        try {
            while (true) {
                write(waiting.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(AuditDraft draft) throws InterruptedException {
        while (true) {
            try {
                journal.append(draft);
                return;
            } catch (StoreUnavailableException down) {
                Thread.sleep(PAUSE);
            }
        }
    }
}
