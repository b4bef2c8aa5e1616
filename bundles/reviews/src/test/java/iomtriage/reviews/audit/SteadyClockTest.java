package iomtriage.reviews.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyClockTest {

    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -1, 3_600, 400_000_000})
    void aMachinesClockThatIsSetMakesNothingLastLongerOrShorter(long seconds) {
        AtomicReference<Instant> machine = new AtomicReference<>(START);
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        InstantSource steady = new SteadyClock(machine::get, nanos::get);
        machine.set(START.plusSeconds(seconds));
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());

        assertThat(steady.instant()).isEqualTo(START.plusSeconds(59));
    }
}
