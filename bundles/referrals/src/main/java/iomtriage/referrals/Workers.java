package iomtriage.referrals;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Shares out work that falls into numbered parts. What comes of it must not depend on who does which part, or when. */
final class Workers {

    private final int threads;

    /** @param threads how many may work at once, at least 1 */
    Workers(int threads) {
        this.threads = threads;
    }

    /** Does every part, 0 to {@code parts - 1}. */
    void each(int parts, IntConsumer work) {
        if (threads == 1 || parts < 2) {
            IntStream.range(0, parts).forEach(work);
            return;
        }
        // A pool of its own: a host's common pool is not ours to fill, and its size is not ours to choose.
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> IntStream.range(0, parts).parallel().forEach(work))
                    .get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Ranking was interrupted before it was done; there is no list.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Ranking failed.", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Does the positions 0 to {@code size - 1} in stretches. */
    void eachStretch(int size, Stretch work) {
        int length = 4096;
        each((size + length - 1) / length, part -> work.from(part * length, Math.min(size, (part + 1) * length)));
    }

    /** Work on neighbouring positions. */
    @FunctionalInterface
    interface Stretch {
        /** @param to one past the last */
        void from(int from, int to);
    }
}
