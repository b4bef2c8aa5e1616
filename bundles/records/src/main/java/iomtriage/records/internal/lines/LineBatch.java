package iomtriage.records.internal.lines;

import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Neighbouring lines, handed to one thread. It is counted as waiting until someone has begun with it. */
final class LineBatch implements Spliterator<Line> {

    private final Spliterator<Line> lines;
    private final AtomicInteger waiting;
    private boolean isWaiting = true;

    LineBatch(List<Line> lines, AtomicInteger waiting) {
        this.lines = lines.spliterator();
        this.waiting = waiting;
        waiting.incrementAndGet();
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> action) {
        begin();
        return lines.tryAdvance(action);
    }

    @Override
    public void forEachRemaining(Consumer<? super Line> action) {
        begin();
        lines.forEachRemaining(action);
    }

    private void begin() {
        if (isWaiting) {
            isWaiting = false;
            waiting.decrementAndGet();
        }
    }

    /** It is small enough. */
    @Override
    public @Nullable Spliterator<Line> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return lines.estimateSize();
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE | SIZED;
    }
}
