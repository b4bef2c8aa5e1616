package iomtriage.additive.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs independent pieces of work on a number of threads; what each piece computes never depends on that number. */
public final class Work implements AutoCloseable {
    private final ForkJoinPool pool;

    /** Starts the threads; 0 stands for one per processor. */
    public Work(int threads) {
        pool = new ForkJoinPool(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /** Does pieces 0 to count - 1 and waits for all of them. */
    void forEach(int count, IntConsumer piece) {
        try {
            pool.submit(() -> IntStream.range(0, count).parallel().forEach(piece))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training was interrupted and left no model.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
