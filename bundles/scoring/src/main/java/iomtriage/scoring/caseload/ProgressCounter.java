package iomtriage.scoring.caseload;

import iomtriage.api.referral.Progress;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Counts work done on several threads, and tells the listener now and then. */
final class ProgressCounter {

    private static final int EVERY = 512;

    private final String stage;
    private final OptionalLong total;
    private final Progress progress;
    private final AtomicLong done = new AtomicLong();
    private long told;

    ProgressCounter(String stage, OptionalLong total, Progress progress) {
        this.stage = stage;
        this.total = total;
        this.progress = progress;
    }

    <T> T counted(T item) {
        long now = done.incrementAndGet();
        if (now % EVERY == 0 || total.isPresent() && now == total.getAsLong()) {
            tell(now);
        }
        return item;
    }

    private synchronized void tell(long now) {
        if (now > told) {
            told = now;
            progress.at(stage, now, total);
        }
    }
}
