package iomtriage.records.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Shares out work among a few threads of its own: a host's common pool is not ours to fill, and its size is not ours to
 * choose. The result must not depend on who does which part, or when. Whatever a part throws, the caller gets at once, an
 * {@link Error} too, as it is. Thread-safe.
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
        int needed = Math.min(threads, parts);
        try (OrderedWork<AtomicInteger> shared = new OrderedWork<>(needed, done -> {})) {
            for (int i = 0; i < needed; i++) {
                shared.submit(() -> {
                    for (int part = next.getAndIncrement();
                            part < parts && shared.goesOn();
                            part = next.getAndIncrement()) {
                        work.accept(part);
                    }
                    return next;
                });
            }
            shared.finish();
        }
    }

    /** Does the positions 0 to {@code size - 1} in stretches. */
    public void eachStretch(int size, Stretch work) {
        each((size + STRETCH - 1) / STRETCH, part -> work.from(part * STRETCH, Math.min(size, (part + 1) * STRETCH)));
    }

    /**
     * Does one step with each item and gives the results in the items' order.
     *
     * @param items read on the calling thread; the caller closes it
     */
    public <T, R> List<R> inOrder(Stream<T> items, Function<? super T, ? extends R> step) {
        List<R> results = new ArrayList<>();
        this.<T, R>inOrder(items, step, results::add);
        return results;
    }

    /**
     * Does one step with each item and hands the results on in the items' order. Items are split off the stream a portion at a
     * time, as the threads get on, so that neither items nor results pile up.
     *
     * @param items read on the calling thread; the caller closes it
     * @param step the work on one item; called from several threads
     * @param consumer told of each result, on the calling thread
     */
    public <T, R> void inOrder(Stream<T> items, Function<? super T, ? extends R> step, Consumer<? super R> consumer) {
        if (threads == 1) {
            items.sequential().<R>map(step).forEachOrdered(consumer);
            return;
        }
        try (OrderedWork<List<R>> work = new OrderedWork<>(threads, results -> results.forEach(consumer))) {
            Portions<T> portions = new Portions<>(items.parallel().spliterator());
            for (Spliterator<T> next = portions.next(); next != null; next = portions.next()) {
                Spliterator<T> portion = next;
                work.submit(() -> done(portion, step));
            }
            work.finish();
        }
    }

    private static <T, R> List<R> done(Spliterator<T> portion, Function<? super T, ? extends R> step) {
        List<R> results = new ArrayList<>();
        portion.forEachRemaining(item -> results.add(step.apply(item)));
        return results;
    }

    /** Work on neighbouring positions. */
    @FunctionalInterface
    public interface Stretch {
        /** @param to one past the last */
        void from(int from, int to);
    }
}
