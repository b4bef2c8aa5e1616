package iomtriage.scoring.caseload;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Shares out work among a few threads of its own: a host's common pool is not ours to fill, and its size is not ours to
 * choose. What comes of the work must not depend on who does which part, or when. Whatever a part throws, the caller gets at
 * once, an {@link Error} too, as it is. Thread-safe.
 */
public final class Workers {

    private static final int STRETCH = 4096;

    private final int threads;

    /** @param threads how many may work at once, at least 1; with 1, the caller's own works */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Nothing can be done by " + threads + " threads. Allow at least 1.");
        }
        this.threads = threads;
    }

    /** As many threads as the machine has processors. */
    public static Workers onEveryProcessor() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Does every part, 0 to {@code parts - 1}. */
    public void each(int parts, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        new Shift(Math.min(threads, parts)).work(shift -> {
            for (int part = next.getAndIncrement(); part < parts && shift.goesOn(); part = next.getAndIncrement()) {
                work.accept(part);
            }
        });
    }

    /** Does the positions 0 to {@code size - 1} in stretches. */
    public void eachStretch(int size, Stretch work) {
        each((size + STRETCH - 1) / STRETCH, part -> work.from(part * STRETCH, Math.min(size, (part + 1) * STRETCH)));
    }

    /**
     * Does one step with each item and gives the results in the items' order. Items are taken off the stream a portion at a
     * time, when somebody is free to work on it, so that a long stream does not pile up.
     *
     * @param items read by one thread at a time; the caller closes it
     */
    public <T, R> List<R> inOrder(Stream<T> items, Function<? super T, ? extends R> step) {
        if (threads == 1) {
            return items.sequential().<R>map(step).toList();
        }
        Portions<T, R> portions = new Portions<>(items.parallel().spliterator());
        new Shift(threads).work(shift -> portions.workOff(step, shift));
        return portions.results();
    }

    /** Work on neighbouring positions. */
    @FunctionalInterface
    public interface Stretch {
        /** @param to one past the last */
        void from(int from, int to);
    }
}
