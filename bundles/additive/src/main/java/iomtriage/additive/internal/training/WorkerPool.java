package iomtriage.additive.internal.training;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs independent tasks on a number of threads; their results never depend on that number. */
public final class WorkerPool implements AutoCloseable {
    private final ForkJoinPool pool;

    /** Starts the threads; 0 stands for one per processor. */
    public WorkerPool(int threads) {
        pool = new ForkJoinPool(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /** Runs tasks 0 to count - 1 and waits for all of them. */
    public void forEach(int count, IntConsumer task) {
        try {
            pool.submit(() -> IntStream.range(0, count).parallel().forEach(task))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training was interrupted and left no model.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
