package iomtriage.records.parallel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does one thing after another on a thread of its own, which keeps no program from ending. Thread-safe. */
public final class BackgroundWorker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BackgroundWorker.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService executor;
    private final String unfinished;

    /**
     * @param name the thread's name
     * @param unfinished what the log says if work is still going on a while after the stop
     */
    public BackgroundWorker(String name, String unfinished) {
        this.executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        this.unfinished = unfinished;
    }

    /**
     * Has work done after what was handed over before. It has to tell those who wait of its failures; what it does not catch is logged.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the worker was stopped
     */
    public void submit(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                if (!isStopped()) {
                    LOG.log(System.Logger.Level.ERROR, "What was to be done in the background failed.", failed);
                }
            }
        });
    }

    /** Whether work is asked to end. */
    public boolean isStopped() {
        return executor.isShutdown();
    }

    /** Interrupts the work that is going on without waiting for its end, and hands back what was not begun. */
    public List<Runnable> abandon() {
        return executor.shutdownNow();
    }

    /** Stops, and waits a little until the work that is going on has ended. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, unfinished);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
