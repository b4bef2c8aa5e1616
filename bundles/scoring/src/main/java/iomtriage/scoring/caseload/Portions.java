package iomtriage.scoring.caseload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items split into portions, always off the front, and what came of each. */
final class Portions<T, R> {

    /** Small enough that threads end their last portions at about the same time, large enough not to queue for them. */
    private static final int MOST = 256;

    private record Portion<T, R>(Spliterator<T> items, List<R> results) {}

    private final Deque<Spliterator<T>> rest = new ArrayDeque<>();
    private final List<List<R>> results = new ArrayList<>();

    Portions(Spliterator<T> items) {
        rest.push(items);
    }

    /** Takes portions and does a step with each item, until there are no more or the shift is over. */
    void workOff(Function<? super T, ? extends R> step, Shift shift) {
        for (Portion<T, R> portion = next(); portion != null && shift.goesOn(); portion = next()) {
            List<R> own = portion.results();
            portion.items().forEachRemaining(item -> own.add(step.apply(item)));
        }
    }

    private synchronized @Nullable Portion<T, R> next() {
        Spliterator<T> items = rest.poll();
        if (items == null) {
            return null;
        }
        while (items.estimateSize() > MOST) {
            Spliterator<T> front = items.trySplit();
            if (front == null) {
                break;
            }
            rest.push(items);
            items = front;
        }
        Portion<T, R> portion = new Portion<>(items, new ArrayList<>());
        results.add(portion.results());
        return portion;
    }

    /** Results in the items' order, once all the work is done. */
    List<R> results() {
        List<R> all = new ArrayList<>(results.stream().mapToInt(List::size).sum());
        results.forEach(all::addAll);
        return all;
    }
}
