package iomtriage.http.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTurnsTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void everybodyLeaves() {
        go.countDown();
        people.shutdown();
    }

    private boolean wait(CountDownLatch here) {
        here.countDown();
        try {
            go.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** So many stand in line from an address until everybody may go. */
    private void stand(SignInTurns turns, int count, String from) throws InterruptedException {
        CountDownLatch here = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            people.submit(() -> turns.inLine(from, () -> wait(here)));
        }
        here.await();
    }

    @Test
    void nobodyAtOneAddressTakesEveryPlaceInTheLine() throws InterruptedException {
        SignInTurns turns = new SignInTurns(1, SHORT);
        stand(turns, 8, "192.0.2.1");

        assertThat(turns.inLine("192.0.2.1", () -> true)).isEmpty();
        assertThat(turns.inLine("192.0.2.2", () -> true)).contains(true);
    }

    @Test
    void theLineHasAnEnd() throws InterruptedException {
        SignInTurns turns = new SignInTurns(1, SHORT);
        for (int i = 0; i < 4; i++) {
            stand(turns, 8, "192.0.2." + i);
        }

        assertThat(turns.inLine("192.0.2.9", () -> true)).isEmpty();
    }

    @Test
    void whoeverFailsLeavesTheLine() {
        SignInTurns turns = new SignInTurns(1, SHORT);
        for (int i = 0; i < 100; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> turns.inLine("192.0.2.1", () -> {
                        throw new IllegalStateException("any");
                    }));
        }

        assertThat(turns.inLine("192.0.2.1", () -> true)).contains(true);
    }

    @Test
    void noMoreThanAFewAreCheckedAtOnceAndTheRestWaitTheirTurn() {
        SignInTurns turns = new SignInTurns(2, Duration.ofSeconds(30));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Optional<Boolean>>> checks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            checks.add(CompletableFuture.supplyAsync(() -> turns.inTurn(() -> checked(now, most)), people));
        }

        assertThat(checks).allSatisfy(check -> assertThat(check.join()).contains(true));
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    private static boolean checked(AtomicInteger now, AtomicInteger most) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        now.decrementAndGet();
        return true;
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsNotChecked() throws InterruptedException {
        SignInTurns turns = new SignInTurns(1, SHORT);
        CountDownLatch here = new CountDownLatch(1);
        people.submit(() -> turns.inTurn(() -> wait(here)));
        here.await();

        assertThat(turns.inTurn(() -> true)).isEmpty();
    }
}
