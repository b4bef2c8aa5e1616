package iomtriage.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

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

        InOrder.forEach(new Tens(5_000), THREADS, number -> 2 * number, results::add);

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 5_000)
                        .map(number -> 2 * number)
                        .boxed()
                        .toList());
    }

    @Test
    void whatDoesNotSplitIsWorkedOnToo() {
        List<Integer> results = new ArrayList<>();

        InOrder.forEach(List.of(1).spliterator(), THREADS, number -> -number, results::add);

        assertThat(results).containsExactly(-1);
    }

    @Test
    void noMoreIsSplitOffThanIsUnderWay() {
        Tens tens = new Tens(5_000);
        List<Integer> ahead = new ArrayList<>();

        InOrder.forEach(tens, THREADS, number -> number, number -> ahead.add(tens.split.get() - number / 10));

        int most = 4 * THREADS;
        assertThat(ahead).allMatch(batches -> batches <= most);
    }

    @Test
    void aFailureIsHandedOn() {
        assertThatThrownBy(() -> InOrder.forEach(
                        new Tens(100),
                        THREADS,
                        number -> {
                            if (number == 57) {
                                throw new IllegalArgumentException("57");
                            }
                            return number;
                        },
                        number -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("57");
    }
}
