package iomtriage.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.pack.ModelPack;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's source that never answers, whether or not it hears of being interrupted, and one that is only slow. */
class BlockedSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int PEOPLE = 40;
    private static final TriageRequest REQUEST =
            TriageRequest.of(LocalDate.of(2026, 1, 1), 5).build();

    private final CountDownLatch answers = new CountDownLatch(1);
    private Lists lists;

    @BeforeEach
    void open() throws Exception {
        lists = new Lists(triage(), Clock.systemUTC(), PublishingRule.STANDARD, PATIENCE, published -> {});
    }

    @AfterEach
    void close() {
        answers.countDown();
        lists.close();
    }

    private static TriageService triage() throws Exception {
        ModelPack pack = SmallPack.load();
        return new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), PolicyReader.standard(), 2);
    }

    private static CaseSource people() {
        return SimulatedPeople.source(SimulatedPeople.readable(SimulatedPeople.people(PEOPLE, 1)));
    }

    /** People, with something done before each. */
    private record Delayed(CaseSource people, Runnable before) implements CaseSource {
        @Override
        public String name() {
            return people.name();
        }

        @Override
        public OptionalLong size() {
            return people.size();
        }

        @Override
        public Stream<CaseEntry> entries() {
            return people.entries().map(entry -> {
                before.run();
                return entry;
            });
        }
    }

    private static void heedless(CountDownLatch until) {
        while (true) {
            try {
                until.await();
                return;
            } catch (InterruptedException notHeard) {
                Thread.yield();
            }
        }
    }

    private static void interruptible(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException heard) {
            throw new IllegalStateException("interrupted", heard);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsListIsGivenUpTheNextIsMadeAndNothingOfItIsPublishedLater(boolean heedless) throws Exception {
        ListJob blocked = lists.make(
                new Delayed(people(), () -> {
                    if (heedless) {
                        heedless(answers);
                    } else {
                        interruptible(answers);
                    }
                }),
                REQUEST,
                made -> {});
        ListJob next = lists.make(people(), REQUEST, made -> {});

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> blocked.result().get(30, TimeUnit.SECONDS));
        assertThat(blocked.failure())
                .hasValueSatisfying(why -> assertThat(why).contains("gave no record for", "list.most.still.minutes"));
        PublishedList made = next.result().get(30, TimeUnit.SECONDS);
        answers.countDown();
        Thread.sleep(1_000);
        assertThat(lists.current()).containsSame(made);
        assertThat(blocked.list()).isEmpty();
    }

    /** A host's log that fails is what can fail where it is told that a list was given up. */
    private static final class FailingLog extends Handler {

        @Override
        public void publish(LogRecord entry) {
            throw new IllegalStateException("no room for: " + entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void whereTheLogFailsWhoeverWaitsHearsOfItAndLaterListsAreStillGivenUp() throws Exception {
        CaseSource source = new Delayed(people(), () -> interruptible(answers));
        Logger log = Logger.getLogger(Lists.class.getName());
        Handler failing = new FailingLog();
        log.addHandler(failing);
        try {
            ListJob first = lists.make(source, REQUEST, made -> {});
            ListJob second = lists.make(source, REQUEST, made -> {});
            ListJob next = lists.make(people(), REQUEST, made -> {});

            for (ListJob blocked : List.of(first, second)) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> blocked.result().get(30, TimeUnit.SECONDS))
                        .withMessageContaining("gave no record for");
            }
            assertThat(next.result().get(30, TimeUnit.SECONDS).list().size()).isEqualTo(PEOPLE);
        } finally {
            log.removeHandler(failing);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsListIsCancelledOnRequestWhateverTheSourceDoesAndWhatWaitedBehindItIsMade(boolean heedless)
            throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        ListJob blocked = lists.make(
                new Delayed(people(), () -> {
                    reached.countDown();
                    if (heedless) {
                        heedless(answers);
                    } else {
                        interruptible(answers);
                    }
                }),
                REQUEST,
                made -> {});
        ListJob waiting = lists.make(people(), REQUEST, made -> {});
        ListJob next = lists.make(people(), REQUEST, made -> {});
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(lists.cancel(waiting)).isTrue();
        assertThat(lists.cancel(blocked)).isTrue();
        PublishedList made = next.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        answers.countDown();
        Thread.sleep(1_000);
        assertThat(lists.current()).containsSame(made);
        assertThat(blocked.failure()).hasValueSatisfying(why -> assertThat(why).contains("was cancelled"));
        assertThat(waiting.failure()).isEqualTo(blocked.failure());
        assertThat(lists.cancel(blocked)).as("once it is cancelled").isFalse();
        assertThat(lists.cancel(next)).as("once it is made").isFalse();
    }

    @Test
    void oneThatIsOnlySlowIsWaitedFor() throws Exception {
        ListJob slow = lists.make(
                new Delayed(people(), () -> {
                    try {
                        Thread.sleep(250);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }),
                REQUEST,
                made -> {});

        assertThat(slow.result().get(60, TimeUnit.SECONDS).list().size()).isEqualTo(PEOPLE);
    }
}
