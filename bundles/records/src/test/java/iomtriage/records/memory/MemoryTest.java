package iomtriage.records.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void aLazyValueIsWorkedOutOnceHoweverManyThreadsAsk() {
        AtomicInteger asked = new AtomicInteger();
        Lazy<Integer> value = new Lazy<>(asked::incrementAndGet);

        List<Integer> values = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(each -> value.get())
                .toList();

        assertThat(values).containsOnly(1);
    }

    @Test
    void aLazyValueThatFailedIsWorkedOutAgain() {
        AtomicInteger asked = new AtomicInteger();
        Lazy<Integer> value = new Lazy<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return asked.get();
        });

        assertThatThrownBy(value::get).hasMessage("not yet");
        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void whatWasNotUsedForLongestIsForgottenFirst() {
        RecentlyUsed<String, Integer> map = new RecentlyUsed<>(2);
        map.put("a", 1);
        map.put("b", 2);
        map.get("a");
        map.put("c", 3);

        assertThat(map).containsOnlyKeys("a", "c");
    }
}
