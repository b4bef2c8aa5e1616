package iomtriage.records.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PortionsTest {

    private static final int THREADS = 2;

    private record Unsplittable(AtomicInteger taken, int count) implements Spliterator<Integer> {

        @Override
        public boolean tryAdvance(Consumer<? super Integer> action) {
            if (taken.get() == count) {
                return false;
            }
            action.accept(taken.getAndIncrement());
            return true;
        }

        @Override
        public @Nullable Spliterator<Integer> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return ORDERED;
        }
    }

    /** Numbers that split off ten at a time, from the front, as the lines of a file do. */
    private static final class Tens implements Spliterator<Integer> {

        private final int count;
        private final AtomicInteger split = new AtomicInteger();

        Tens(int count) {
            this.count = count;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Integer> action) {
            return false;
        }

        @Override
        public @Nullable Spliterator<Integer> trySplit() {
            int from = split.get() * 10;
            if (from >= count) {
                return null;
            }
            split.incrementAndGet();
            return IntStream.range(from, from + 10).boxed().toList().spliterator();
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return ORDERED;
        }
    }

    @Test
    void resultsComeInTheOrderOfTheItems() {
        List<Integer> results = new ArrayList<>();

        new Workers(THREADS).inOrder(StreamSupport.stream(new Tens(5_000), false), number -> 2 * number, results::add);

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 5_000)
                        .map(number -> 2 * number)
                        .boxed()
                        .toList());
    }

    @Test
    void whatDoesNotSplitIsWorkedOnToo() {
        List<Integer> results = new ArrayList<>();

        new Workers(THREADS).inOrder(List.of(1).stream(), number -> -number, results::add);

        assertThat(results).containsExactly(-1);
    }

    /** What cannot be split is neither worked on by one thread nor read to its end before the first result is handed on. */
    @Test
    void whatDoesNotSplitIsTakenOffAPortionAtATime() {
        AtomicInteger taken = new AtomicInteger();
        Stream<Integer> numbers = StreamSupport.stream(new Unsplittable(taken, 20_000), false);
        List<Integer> ahead = new ArrayList<>();

        new Workers(THREADS).inOrder(numbers, number -> number, number -> ahead.add(taken.get() - number));

        assertThat(ahead).hasSize(20_000).allMatch(items -> items <= 256 * (3 * THREADS + 1));
    }

    @Test
    void noMoreIsSplitOffThanIsUnderWay() {
        Tens tens = new Tens(5_000);
        List<Integer> ahead = new ArrayList<>();

        new Workers(THREADS)
                .inOrder(
                        StreamSupport.stream(tens, false),
                        number -> number,
                        number -> ahead.add(tens.split.get() - number / 10));

        int most = 3 * THREADS;
        assertThat(ahead).hasSize(5_000).allMatch(batches -> batches <= most);
    }
}
