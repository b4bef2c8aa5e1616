package iomtriage.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works on items in parallel and hands the results on in the items' order, with a bounded number of them in memory: memory
 * does not grow with how many there are.
 */
final class InOrder<R> implements AutoCloseable {

    private static final int BATCH = 512;
    private static final int BATCHES_A_THREAD = 4;

    private final Consumer<R> consumer;
    private final ExecutorService workers;
    private final int mostBatches;
    private final Deque<Future<List<R>>> underWay = new ArrayDeque<>();
    private List<Supplier<R>> batch = new ArrayList<>(BATCH);

    InOrder(int threads, Consumer<R> consumer) {
        this.consumer = consumer;
        this.mostBatches = threads * BATCHES_A_THREAD;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "table-rows");
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(Supplier<R> item) {
        batch.add(item);
        if (batch.size() == BATCH) {
            submit();
        }
    }

    /** Waits for everything that is under way. */
    void finish() {
        submit();
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void submit() {
        if (batch.isEmpty()) {
            return;
        }
        List<Supplier<R>> work = batch;
        batch = new ArrayList<>(BATCH);
        underWay.add(workers.submit(() -> work.stream().map(Supplier::get).toList()));
        if (underWay.size() >= mostBatches) {
            handOn();
        }
    }

    private void handOn() {
        try {
            underWay.remove().get().forEach(consumer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted before it was done.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Reading failed.", failed.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
