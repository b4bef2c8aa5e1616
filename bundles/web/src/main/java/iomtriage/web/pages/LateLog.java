package iomtriage.web.pages;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.referrals.audit.AuditDraft;
import iomtriage.referrals.audit.Journal;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Logs that a list was read. While the store is down lists stay readable, so those entries wait here and are written when it
 * is back, with the time at which they happened.
 */
final class LateLog {

    private static final int MOST = 10_000;

    private final Journal journal;
    private final Deque<AuditDraft> waiting = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();

    LateLog(Journal journal) {
        this.journal = journal;
    }

    /** @throws StoreUnavailableException if the store is down for so long that no more entries can wait */
    void append(AuditDraft draft) {
        try {
            journal.append(draft);
        } catch (StoreUnavailableException down) {
            if (count.incrementAndGet() > MOST) {
                count.decrementAndGet();
                throw down;
            }
            waiting.add(draft);
            return;
        }
        writeWaiting();
    }

    private void writeWaiting() {
        for (AuditDraft draft = waiting.poll(); draft != null; draft = waiting.poll()) {
            try {
                journal.append(draft);
                count.decrementAndGet();
            } catch (StoreUnavailableException downAgain) {
                waiting.addFirst(draft);
                return;
            }
        }
    }
}
