package iomtriage.simulation.internal.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Does numbered pieces of work on several threads and hands over the results in the order of the numbers. Only a few pieces are
 * ahead at any time, so memory does not grow with their number.
 */
final class OrderedBatches {

    private static final int AHEAD_PER_THREAD = 2;

    private final int threads;

    OrderedBatches(int threads) {
        this.threads = threads;
    }

    /** What is done with a result, on the caller's thread. */
    interface Sink<T> {
        void take(T result) throws IOException;
    }

    <T> void run(long batches, LongFunction<Callable<T>> work, Sink<T> sink) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedBatches::daemon);
        Deque<Future<T>> ahead = new ArrayDeque<>();
        try {
            for (long batch = 0; batch < batches; batch++) {
                ahead.add(pool.submit(work.apply(batch)));
                if (ahead.size() > AHEAD_PER_THREAD * threads) {
                    sink.take(result(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                sink.take(result(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("A batch of people could not be simulated.", failed.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulation");
        thread.setDaemon(true);
        return thread;
    }
}
