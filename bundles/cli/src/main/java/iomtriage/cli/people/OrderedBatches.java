package iomtriage.cli.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on what a source splits off, batch by batch, in parallel, and hands the results on in order. A stream that is asked for
 * order would split off all of a file before the first result is handed on; here a bounded number of batches is under way.
 */
final class OrderedBatches {

    private static final int BATCHES_A_THREAD = 4;

    private OrderedBatches() {}

    /**
     * @param step the work on one item; called from several threads
     * @param consumer told of the results in the order of the items, on the calling thread
     */
    static <A, B> void forEach(Spliterator<A> items, Function<A, B> step, Consumer<B> consumer) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads, OrderedBatches::thread);
        Deque<Future<List<B>>> underWay = new ArrayDeque<>();
        try {
            for (Spliterator<A> batch = items.trySplit(); batch != null; batch = items.trySplit()) {
                Spliterator<A> own = batch;
                underWay.add(workers.submit(() -> worked(own, step)));
                if (underWay.size() >= threads * BATCHES_A_THREAD) {
                    result(underWay.remove()).forEach(consumer);
                }
            }
            while (!underWay.isEmpty()) {
                result(underWay.remove()).forEach(consumer);
            }
            // What does not split is worked on here.
            items.forEachRemaining(item -> consumer.accept(step.apply(item)));
        } finally {
            workers.shutdownNow();
        }
    }

    private static <A, B> List<B> worked(Spliterator<A> batch, Function<A, B> step) {
        List<B> results = new ArrayList<>();
        batch.forEachRemaining(item -> results.add(step.apply(item)));
        return results;
    }

    private static <B> List<B> result(Future<List<B>> batch) {
        try {
            return batch.get();
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

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "case-records");
        thread.setDaemon(true);
        return thread;
    }
}
