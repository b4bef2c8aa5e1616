package iomtriage.simulation.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OrderedBatchesTest {

    private static final int THREADS = 3;

    @Test
    void resultsComeInOrderEvenWhereTheFirstIsTheLastToFinish() throws IOException, InterruptedException {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        List<Long> results = new ArrayList<>();
        new OrderedBatches(THREADS).<Long>run(50, batch -> waiting(batch, secondIsDone), results::add);
        assertThat(results).hasSize(50).isSorted();
    }

    @Test
    void onlyAFewBatchesAreAheadOfTheReaderHoweverManyThereAre() throws IOException, InterruptedException {
        AtomicLong made = new AtomicLong();
        List<Long> ahead = new ArrayList<>();
        new OrderedBatches(THREADS)
                .<Long>run(10_000, batch -> made::incrementAndGet, result -> ahead.add(made.get() - ahead.size()));
        assertThat(ahead).hasSize(10_000).allMatch(number -> number <= 3 * THREADS);
    }

    @Test
    void aBatchThatFailsEndsTheRunWithItsOwnReason() {
        assertThatThrownBy(() -> new OrderedBatches(THREADS)
                        .<Long>run(
                                50,
                                batch -> () -> {
                                    throw new IllegalStateException("no people");
                                },
                                result -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no people");
    }

    @Test
    void aResultThatCannotBeWrittenEndsTheRun() {
        assertThatThrownBy(() -> new OrderedBatches(THREADS).<Long>run(50, batch -> () -> batch, result -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    private static Callable<Long> waiting(long batch, CountDownLatch secondIsDone) {
        return () -> {
            if (batch == 0) {
                secondIsDone.await();
            } else if (batch == 1) {
                secondIsDone.countDown();
            }
            return batch;
        };
    }
}
