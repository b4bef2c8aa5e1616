package iomtriage.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Works on a file of H2's where no interrupt comes: one that comes in the middle of a read or a write closes the file, as Java has
 * it, and H2 then gives up the store for everybody. Lists are cancelled and servers stopped by interrupts, so whoever is
 * interrupted waits here until the work is done, and is interrupted afterwards.
 */
final class Uninterrupted implements AutoCloseable {

    /** How long a thread waits for more to do. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ExecutorService workers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> new Worker(work));

    /** A thread that only this class starts, and that nobody else knows. */
    private static final class Worker extends Thread {
        Worker(Runnable work) {
            super(work, "iomtriage-store-file");
            setDaemon(true);
        }
    }

    /** What the work gives, or throws. Work within work is done at once. */
    <T> T call(Callable<T> work) throws SQLException {
        if (Thread.currentThread() instanceof Worker) {
            try {
                return work.call();
            } catch (Exception failed) {
                throw thrown(failed);
            }
        }
        Future<T> done = workers.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw thrown(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SQLException thrown(Throwable failed) throws SQLException {
        if (failed instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failed instanceof Error error) {
            throw error;
        }
        return failed instanceof SQLException expected ? expected : new SQLException(failed);
    }

    /** What is being done is done to its end. */
    @Override
    public void close() {
        workers.shutdown();
    }
}
