package iomtriage.records.internal.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, split off in batches of a fixed size. The JDK's own batches grow as they go, and would end up holding
 * much of a large file.
 */
final class LineSpliterator implements Spliterator<Line> {

    private static final int LINES = 256;
    private static final int BYTES = 1 << 18;

    /** Batches that may wait for a thread: where threads of a pool go idle for good, others would pile up the whole file. */
    private static final int MOST_WAITING =
            Math.max(64, 4 * Runtime.getRuntime().availableProcessors());

    private final AtomicInteger waiting = new AtomicInteger();
    private final LineReader reader;
    private final String file;

    LineSpliterator(LineReader reader, String file) {
        this.reader = reader;
        this.file = file;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> action) {
        Line line = next();
        if (line == null) {
            return false;
        }
        action.accept(line);
        return true;
    }

    /** A batch of lines; nothing where what is split off would pile up: where one thread works, or others have stopped. */
    @Override
    public @Nullable Spliterator<Line> trySplit() {
        if (parallelism() < 2 || waiting.get() >= MOST_WAITING) {
            return null;
        }
        List<Line> batch = new ArrayList<>(LINES);
        int bytes = 0;
        while (batch.size() < LINES && bytes < BYTES) {
            Line line = next();
            if (line == null) {
                break;
            }
            batch.add(line);
            bytes += line.to() - line.from();
        }
        return batch.isEmpty() ? null : new LineBatch(batch, waiting);
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }

    private @Nullable Line next() {
        try {
            return reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(
                    file + " cannot be read beyond line " + reader.lines()
                            + ": it is damaged or cut short. Fetch it again, whole.",
                    e));
        }
    }

    /** How many threads share the work, with the one that started it in the common pool. */
    private static int parallelism() {
        ForkJoinPool own = ForkJoinTask.getPool();
        return own == null || own == ForkJoinPool.commonPool()
                ? ForkJoinPool.getCommonPoolParallelism() + 1
                : own.getParallelism();
    }
}
