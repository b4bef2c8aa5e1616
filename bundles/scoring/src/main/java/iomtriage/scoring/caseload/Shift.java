package iomtriage.scoring.caseload;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work together once. It is over when all are done or one fails. Saying so allocates nothing, so that a thread
 * that runs out of heap can still say it: a pool, which wraps failures, would leave its caller waiting for ever. Hence plain
 * monitors, too: what {@code java.util.concurrent} calls for the first time, it may have to allocate.
 */
final class Shift {

    private final int threads;
    private int working;
    private volatile @Nullable Throwable failure;

    Shift(int threads) {
        this.threads = threads;
        this.working = threads;
    }

    /** Whether nobody has failed; who works asks now and then. */
    boolean goesOn() {
        return failure == null;
    }

    /** Has every thread do the work, each of them told of this shift, and throws what the first to fail threw. */
    void work(Consumer<Shift> work) {
        if (threads < 2) {
            work.accept(this);
            return;
        }
        Thread[] started = new Thread[threads];
        try {
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(() -> run(work), "iomtriage-worker-" + i);
                thread.setDaemon(true);
                started[i] = thread;
                thread.start();
            }
            awaitEnd();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end(new IllegalStateException("The work was interrupted before it was done; nothing was ranked."));
        } catch (OutOfMemoryError noThread) {
            end(noThread);
        }
        Throwable failed = failure;
        if (failed != null) {
            stop(started);
            rethrow(failed);
        }
    }

    private static void stop(@Nullable Thread[] started) {
        for (Thread thread : started) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private void run(Consumer<Shift> work) {
        Throwable failed = null;
        try {
            work.accept(this);
        } catch (Throwable thrown) {
            failed = thrown;
        }
        end(failed);
    }

    /** Ends one thread's part, or all of it if that failed. */
    private synchronized void end(@Nullable Throwable failed) {
        working--;
        if (failure == null) {
            failure = failed;
        }
        notifyAll();
    }

    private synchronized void awaitEnd() throws InterruptedException {
        while (working > 0 && failure == null) {
            wait();
        }
    }

    private static void rethrow(Throwable failed) {
        if (failed instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failed;
    }
}
