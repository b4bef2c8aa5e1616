package iomtriage.records.parallel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of work done on threads of its own, whose results are handed on in the order of the pieces, on the thread that hands
 * the pieces in. Only a few pieces are ahead at any time, so memory does not grow with their number. What the first piece to
 * fail throws, an {@link Error} too, reaches that thread at once and as it is; the other threads are interrupted.
 *
 * <p>To say so allocates nothing, so that a thread that runs out of heap can still say it: a pool, which wraps failures, would
 * leave its caller waiting for ever. Hence plain monitors, too: what {@code java.util.concurrent} calls for the first time, it
 * may have to allocate.
 */
public final class OrderedWork<R> implements AutoCloseable {

    private static final int AHEAD_OF_A_THREAD = 3;

    /** One piece of work, and its result once it is done. */
    private static final class Piece<R> {
        private final Supplier<? extends R> work;
        private @Nullable R result;
        private boolean isDone;

        Piece(Supplier<? extends R> work) {
            this.work = work;
        }
    }

    private final Consumer<? super R> consumer;
    private final @Nullable Thread[] threads;
    /** Not handed on yet, in order; the caller's alone. */
    private final Deque<Piece<R>> ahead = new ArrayDeque<>();
    /** Not begun yet. */
    private final Deque<Piece<R>> waiting = new ArrayDeque<>();

    private boolean isClosed;
    private volatile @Nullable Throwable failure;

    /**
     * Starts the threads.
     *
     * @param threads how many may work at once, at least 1; with 1, the caller's own works
     * @param consumer told of each result, on the caller's thread
     */
    public OrderedWork(int threads, Consumer<? super R> consumer) {
        this.consumer = consumer;
        this.threads = new Thread[threads < 2 ? 0 : threads];
        try {
            for (int i = 0; i < this.threads.length; i++) {
                Thread thread = new Thread(this::work, "iomtriage-worker-" + i);
                thread.setDaemon(true);
                this.threads[i] = thread;
                thread.start();
            }
        } catch (OutOfMemoryError noThread) {
            close();
            throw noThread;
        }
    }

    /** Hands in the next piece of work; waits, and hands results on, while too many are ahead. */
    public void submit(Supplier<? extends R> work) {
        if (threads.length == 0) {
            consumer.accept(work.get());
            return;
        }
        Piece<R> piece = new Piece<>(work);
        ahead.add(piece);
        begin(piece);
        if (ahead.size() >= AHEAD_OF_A_THREAD * threads.length) {
            handOn();
        }
    }

    /** Waits for all that was handed in, and hands it on. */
    public void finish() {
        while (!ahead.isEmpty()) {
            handOn();
        }
    }

    /** Whether nothing has failed; a long piece of work asks now and then. */
    boolean goesOn() {
        return failure == null;
    }

    /** Ends the threads; what is not done by now is left undone. */
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            waiting.clear();
        }
        for (Thread thread : threads) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private void handOn() {
        R result = resultOf(ahead.remove());
        try {
            consumer.accept(result);
        } catch (RuntimeException | Error refused) {
            fail(refused);
            throw refused;
        }
    }

    private void begin(Piece<R> piece) {
        synchronized (this) {
            waiting.add(piece);
            notifyAll();
        }
        rethrowFailure();
    }

    @SuppressWarnings("NullAway") // a piece that is done has the result that its work gave
    private R resultOf(Piece<R> piece) {
        try {
            synchronized (this) {
                while (!piece.isDone && failure == null) {
                    wait();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fail(new WorkInterruptedException(interrupted));
        }
        rethrowFailure();
        return piece.result;
    }

    private void rethrowFailure() {
        Throwable failed = failure;
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed != null) {
            throw (RuntimeException) failed;
        }
    }

    private void work() {
        try {
            for (Piece<R> piece = next(); piece != null; piece = next()) {
                end(piece, piece.work.get());
            }
        } catch (Throwable thrown) {
            fail(thrown);
        }
    }

    private synchronized @Nullable Piece<R> next() {
        try {
            while (waiting.isEmpty() && failure == null && !isClosed) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            if (!isClosed) {
                throw new WorkInterruptedException(interrupted);
            }
        }
        return failure == null ? waiting.poll() : null;
    }

    private synchronized void end(Piece<R> piece, R result) {
        piece.result = result;
        piece.isDone = true;
        notifyAll();
    }

    private synchronized void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
        notifyAll();
    }
}
