package iomtriage.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListMakerTest {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    @Test
    void whoeverFailsWhenToldOfAListThatIsGivenUpCostsNoLaterListItsWatch() throws Exception {
        CountDownLatch ends = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        try (ListMaker maker = new ListMaker(PATIENCE)) {
            maker.execute("first", () -> await(ends), why -> {
                throw new IllegalStateException("for this test");
            });
            maker.execute("second", () -> await(ends), why -> told.countDown());

            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch ends) {
        try {
            ends.await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
