package iomtriage.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on items in parallel and hands the results on in the items' order, with a bounded number of them in memory: memory
 * does not grow with how many there are.
 */
public final class InOrder<R> implements AutoCloseable {

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
            Thread thread = new Thread(work, "iomtriage-in-order");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Works on what a source splits off, batch by batch. A stream that is asked for order would split off all of a file before
     * the first result is handed on.
     *
     * @param threads how many threads may work at once, at least 1
     * @param step the work on one item; called from several threads
     * @param consumer told of the results in the order of the items, on the calling thread
     */
    public static <T, R> void forEach(Spliterator<T> items, int threads, Function<T, R> step, Consumer<R> consumer) {
        try (InOrder<R> work = new InOrder<>(threads, consumer)) {
            for (Spliterator<T> batch = items.trySplit(); batch != null; batch = items.trySplit()) {
                Spliterator<T> own = batch;
                work.submit(() -> worked(own, step));
            }
            work.finish();
            // What does not split is worked on here.
            items.forEachRemaining(item -> consumer.accept(step.apply(item)));
        }
    }

    private static <T, R> List<R> worked(Spliterator<T> batch, Function<T, R> step) {
        List<R> results = new ArrayList<>();
        batch.forEachRemaining(item -> results.add(step.apply(item)));
        return results;
    }

    void add(Supplier<R> item) {
        batch.add(item);
        if (batch.size() == BATCH) {
            submitBatch();
        }
    }

    /** Waits for everything that is under way. */
    void finish() {
        submitBatch();
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void submitBatch() {
        if (!batch.isEmpty()) {
            List<Supplier<R>> work = batch;
            batch = new ArrayList<>(BATCH);
            submit(() -> work.stream().map(Supplier::get).toList());
        }
    }

    private void submit(Callable<List<R>> work) {
        underWay.add(workers.submit(work));
        if (underWay.size() >= mostBatches) {
            handOn();
        }
    }

    private void handOn() {
        try {
            underWay.remove().get().forEach(consumer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted before it was done.", interrupted);
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
