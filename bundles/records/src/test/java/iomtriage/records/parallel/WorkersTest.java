package iomtriage.records.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheItemsWhateverTheNumberOfThreads(int threads) {
        List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();

        assertThat(new Workers(threads).inOrder(numbers.stream(), each -> -each))
                .containsExactlyElementsOf(numbers.stream().map(each -> -each).toList());
        assertThat(new Workers(threads)
                        .inOrder(Stream.iterate(0, each -> each + 1).limit(10_000), each -> -each))
                .containsExactlyElementsOf(numbers.stream().map(each -> -each).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyPartIsDoneOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(10_001);

        new Workers(threads).eachStretch(done.length(), (from, to) -> {
            for (int i = from; i < to; i++) {
                done.incrementAndGet(i);
            }
        });

        assertThat(IntStream.range(0, done.length()).map(done::get)).containsOnly(1);
    }

    @Test
    void nothingToDoIsDone() {
        new Workers(2).each(0, part -> {
            throw new AssertionError("there is no part");
        });
        assertThat(new Workers(2).inOrder(Stream.empty(), each -> each)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatAThreadThrowsReachesTheCallerAsItIs(int threads) {
        Error error = new NoClassDefFoundError("gone");
        RuntimeException exception = new IllegalStateException("broken");

        assertThatThrownBy(() -> failing(threads, error)).isSameAs(error);
        assertThatThrownBy(() -> new Workers(threads).each(100, part -> {
                    throw exception;
                }))
                .isSameAs(exception);
    }

    @Test
    void theCallerFailsAtOnceThoughAnotherThreadIsStillAtWork() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);

        assertTimeoutPreemptively(PATIENCE, () -> {
            assertThatThrownBy(() -> new Workers(2).each(2, part -> {
                        if (part == 1) {
                            throw new OutOfMemoryError("for this test");
                        }
                        awaitInterruption(never, interrupted);
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        });
    }

    /** In a heap so full that a pool could not even note the failure, the caller hears of it. */
    @Test
    void aThreadThatRunsOutOfHeapIsNotWaitedForForEver() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullHeap.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(FullHeap.FAILED_WITH_THAT_ERROR);
    }

    private static void failing(int threads, Error error) {
        new Workers(threads).inOrder(IntStream.range(0, 2_000).boxed(), each -> {
            if (each == 1_500) {
                throw error;
            }
            return each;
        });
    }

    private static void awaitInterruption(CountDownLatch never, CountDownLatch interrupted) {
        try {
            never.await();
        } catch (InterruptedException asked) {
            interrupted.countDown();
        }
    }
}
