package iomtriage.records.parallel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Items split into portions, always off the front. What does not split is taken off one by one. Not thread-safe. */
final class Portions<T> {

    /** Small enough that threads end their last portions at about the same time, large enough not to queue for them. */
    private static final int MOST = 256;

    private final Deque<Spliterator<T>> rest = new ArrayDeque<>();

    Portions(Spliterator<T> items) {
        rest.push(items);
    }

    /** The next portion; nothing at the end. */
    @Nullable
    Spliterator<T> next() {
        Spliterator<T> items = rest.poll();
        while (items != null && items.estimateSize() > MOST) {
            Spliterator<T> front = items.trySplit();
            if (front == null) {
                List<T> taken = taken(items);
                if (!taken.isEmpty()) {
                    rest.push(items);
                    return taken.spliterator();
                }
                items = rest.poll();
            } else {
                rest.push(items);
                items = front;
            }
        }
        return items;
    }

    private static <T> List<T> taken(Spliterator<T> items) {
        List<T> taken = new ArrayList<>(MOST);
        Consumer<T> add = taken::add;
        while (taken.size() < MOST && items.tryAdvance(add)) {
            // each adds one item
        }
        return taken;
    }
}
