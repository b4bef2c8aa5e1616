package iomtriage.records.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkTest {

    private static final int THREADS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static void run(int threads, long pieces, LongFunction<Supplier<Long>> work, Consumer<Long> consumer) {
        try (OrderedWork<Long> ordered = new OrderedWork<>(threads, consumer)) {
            for (long piece = 0; piece < pieces; piece++) {
                ordered.submit(work.apply(piece));
            }
            ordered.finish();
        }
    }

    @Test
    void resultsComeInOrderEvenWhereTheFirstIsTheLastToFinish() {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        List<Long> results = new ArrayList<>();
        run(THREADS, 50, piece -> waiting(piece, secondIsDone), results::add);
        assertThat(results).hasSize(50).isSorted();
    }

    @Test
    void onlyAFewPiecesAreAheadOfTheReaderHoweverManyThereAre() {
        AtomicLong made = new AtomicLong();
        List<Long> ahead = new ArrayList<>();
        run(THREADS, 10_000, piece -> made::incrementAndGet, result -> ahead.add(made.get() - ahead.size()));
        assertThat(ahead).hasSize(10_000).allMatch(number -> number <= 3 * THREADS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsAreHandedOnOnTheCallersThread(int threads) {
        Thread caller = Thread.currentThread();
        run(
                threads,
                100,
                piece -> () -> piece,
                result -> assertThat(Thread.currentThread()).isSameAs(caller));
    }

    @Test
    void aPieceThatFailsEndsTheWorkWithItsOwnReason() {
        RuntimeException broken = new IllegalStateException("no people");
        Error gone = new NoClassDefFoundError("gone");

        assertThatThrownBy(() -> run(THREADS, 50, failing(broken), result -> {}))
                .isSameAs(broken);
        assertThatThrownBy(() -> run(
                        THREADS,
                        50,
                        piece -> () -> {
                            throw gone;
                        },
                        result -> {}))
                .isSameAs(gone);
    }

    /** The first piece never ends by itself, so that its result is what the caller waits for. */
    @Test
    void aFailureOfALaterPieceIsHeardAtOnceAndTheOthersAreInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertTimeoutPreemptively(PATIENCE, () -> {
            assertThatThrownBy(() -> run(THREADS, 2, piece -> () -> stuckOrBroken(piece, interrupted), result -> {}))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        });
    }

    @Test
    void aResultThatCannotBeWrittenEndsTheWorkAndNothingMoreIsWritten() {
        List<Long> written = new ArrayList<>();
        UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));

        try (OrderedWork<Long> work = new OrderedWork<>(THREADS, result -> {
            written.add(result);
            throw full;
        })) {
            work.submit(() -> 1L);
            work.submit(() -> 2L);
            assertThatThrownBy(work::finish).isSameAs(full);
            assertThatThrownBy(work::finish).isSameAs(full);
        }
        assertThat(written).containsExactly(1L);
    }

    @Test
    void aCallerThatIsInterruptedStopsWaitingAndStaysInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertTimeoutPreemptively(PATIENCE, () -> {
            Thread caller = Thread.currentThread();
            assertThatThrownBy(() -> run(
                            THREADS,
                            1,
                            piece -> () -> {
                                caller.interrupt();
                                return stuckOrBroken(piece, interrupted);
                            },
                            result -> {}))
                    .isInstanceOf(WorkInterruptedException.class)
                    .hasMessage("The work was interrupted before it was done. Start it again.");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        });
    }

    @Test
    void noThreadOutlivesTheWork() throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        run(
                THREADS,
                100,
                piece -> () -> {
                    synchronized (workers) {
                        workers.add(Thread.currentThread());
                    }
                    return piece;
                },
                result -> {});
        for (Thread worker : workers) {
            worker.join(PATIENCE.toMillis());
            assertThat(worker.isAlive()).isFalse();
        }
    }

    private static LongFunction<Supplier<Long>> failing(RuntimeException broken) {
        return piece -> () -> {
            throw broken;
        };
    }

    private static Long stuckOrBroken(long piece, CountDownLatch interrupted) {
        if (piece == 1) {
            throw new OutOfMemoryError("for this test");
        }
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            interrupted.countDown();
        }
        return piece;
    }

    private static Supplier<Long> waiting(long piece, CountDownLatch secondIsDone) {
        return () -> {
            if (piece == 0) {
                try {
                    secondIsDone.await();
                } catch (InterruptedException ended) {
                    throw new IllegalStateException(ended);
                }
            } else if (piece == 1) {
                secondIsDone.countDown();
            }
            return piece;
        };
    }
}
