package iomtriage.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The result of calling the host.
 *
 * @param answer what it answered; null if it answered null or did not
 * @param fault what was wrong with the call itself, for the end of a sentence; empty if nothing
 */
record Called<T>(@org.jspecify.annotations.Nullable T answer, String fault) {

    private static final int THREADS = 8;

    boolean failed() {
        return !fault.isEmpty();
    }

    /** Calls once, and gives up after a time: a host that blocks must not stop its own tests. */
    static <T> Called<T> within(Duration patience, Callable<T> call) {
        return inParallel(1, patience, call).get(0);
    }

    /** Calls from several threads at the same moment. */
    static <T> List<Called<T>> atOnce(Duration patience, Callable<T> call) {
        return inParallel(THREADS, patience, call);
    }

    private static <T> List<Called<T>> inParallel(int threads, Duration patience, Callable<T> call) {
        ExecutorService callers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "contract-caller");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(callers.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            return calls.stream().map(each -> result(each, patience)).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static <T> Called<T> result(Future<T> call, Duration patience) {
        try {
            return new Called<>(call.get(patience.toMillis(), TimeUnit.MILLISECONDS), "");
        } catch (TimeoutException blocked) {
            return new Called<>(null, "did not answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException failed) {
            // Its class alone: a message could name a person.
            return new Called<>(
                    null, "failed with " + failed.getCause().getClass().getName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Called<>(null, "was interrupted");
        }
    }
}
