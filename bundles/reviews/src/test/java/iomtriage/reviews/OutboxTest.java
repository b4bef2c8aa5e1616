package iomtriage.reviews;

import static iomtriage.reviews.Proposals.PRACTITIONER;
import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import iomtriage.api.review.CaseReview;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.MemoryJournal;
import iomtriage.reviews.state.ServiceState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The host is told of everything that is on record, in order, whatever goes wrong on the way. */
class OutboxTest {

    private static final Outbox.Pauses SHORT =
            new Outbox.Pauses(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(20));

    private final MemoryJournal journal = new MemoryJournal();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final List<Long> told = new CopyOnWriteArrayList<>();
    private final List<Integer> entriesSeen = new CopyOnWriteArrayList<>();

    @Test
    void theHostIsToldInOrderOnAnotherThreadOfWhatStoodThen() {
        List<String> threads = new CopyOnWriteArrayList<>();
        try (Outbox outbox = outbox((entry, review) -> {
            threads.add(Thread.currentThread().getName());
            take(entry, review);
        })) {
            awaitStart();
            Reviews reviews = Proposals.reviews(journal, outbox);
            reviews.decide(SUPERVISOR, Proposals.accept());
            reviews.addView(PRACTITIONER, SUBJECT, RATIONALE);
            reviews.addView(SUPERVISOR, SUBJECT, RATIONALE);

            await(() -> told.size() == 3);
        }
        assertThat(told).containsExactly(1L, 2L, 3L);
        assertThat(entriesSeen).containsExactly(1, 2, 3);
        assertThat(threads).containsOnly("iomtriage-outbox");
    }

    @Test
    void anEntryThatTheHostDoesNotTakeComesAgainAndThoseBehindItWait() {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch refusedTwice = new CountDownLatch(3);
        try (Outbox outbox = outbox((entry, review) -> {
            refusedTwice.countDown();
            switch (tries.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("the host is down");
                case 2 -> throw new NoClassDefFoundError("a class of the host");
                default -> take(entry, review);
            }
        })) {
            awaitStart();
            Reviews reviews = Proposals.reviews(journal, outbox);
            reviews.addView(PRACTITIONER, SUBJECT, RATIONALE);
            reviews.addView(SUPERVISOR, SUBJECT, RATIONALE);

            await(() -> told.size() == 2);
            await(() -> outbox.late().isEmpty());
        }
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void whatWaitsIsSaidForAsLongAsItWaits() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        try (Outbox outbox = outbox((entry, review) -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("the host is down");
            }
            try {
                release.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            take(entry, review);
        })) {
            awaitStart();
            Proposals.reviews(journal, outbox).addView(PRACTITIONER, SUBJECT, RATIONALE);

            await(() -> outbox.late().filter(late -> late.failures() == 2).isPresent());
            assertThat(outbox.late().orElseThrow().entry()).isEqualTo(1);
            assertThat(outbox.late().orElseThrow().since()).isEqualTo(Proposals.NOW);
            release.countDown();
            await(() -> outbox.late().isEmpty());
        }
    }

    @Test
    void afterARestartItGoesOnWhereItStoppedAndLosesNothing() {
        try (Outbox outbox = outbox(this::take)) {
            awaitStart();
            Proposals.reviews(journal, outbox).addView(PRACTITIONER, SUBJECT, RATIONALE);
            await(() -> "1".equals(kept.get(Outbox.POSITION)));
        }
        Proposals.reviews(journal, (entry, review) -> {}).addView(SUPERVISOR, SUBJECT, RATIONALE);

        try (Outbox restarted = outbox(this::take)) {
            await(() -> told.size() == 2 && restarted.late().isEmpty());
        }
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void aHostThatWasNeverToldIsToldOfWhatComesFromThenOn() {
        Proposals.reviews(journal, (entry, review) -> {}).addView(PRACTITIONER, SUBJECT, RATIONALE);
        try (Outbox outbox = outbox(this::take)) {
            awaitStart();
            Proposals.reviews(journal, outbox).addView(SUPERVISOR, SUBJECT, RATIONALE);
            await(() -> !told.isEmpty());
        }
        assertThat(told).containsExactly(2L);
    }

    @Test
    void aHostThatSaysWhatItHasTakenCatchesUpFromThere() {
        Reviews reviews = Proposals.reviews(journal, (entry, review) -> {});
        for (int i = 0; i < 250; i++) {
            reviews.addView(PRACTITIONER, SUBJECT, RATIONALE);
        }
        DecisionListener host = new DecisionListener() {
            @Override
            public void recorded(ReviewEntry entry, CaseReview review) {
                take(entry, review);
            }

            @Override
            public OptionalLong lastTaken() {
                return OptionalLong.of(30);
            }
        };
        try (Outbox outbox = outbox(host)) {
            await(() -> told.size() == 220 && outbox.late().isEmpty());
        }
        assertThat(told).startsWith(31L).endsWith(250L).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aStoreThatGoesAwayDelaysAndLosesNothing() {
        AtomicInteger asked = new AtomicInteger();
        Journal shaky = mock(Journal.class, delegatesTo(journal));
        doAnswer(call -> {
                    if (asked.incrementAndGet() % 3 != 0) {
                        throw new StoreUnavailableException(new IllegalStateException("down"));
                    }
                    return journal.reviewsAfter(
                            call.getArgument(0), call.getArgument(1, Integer.class), call.getArgument(2));
                })
                .when(shaky)
                .reviewsAfter(anyLong(), anyInt(), any());
        kept.put(Outbox.POSITION, "0");
        Reviews reviews = Proposals.reviews(journal, (entry, review) -> {});
        reviews.addView(PRACTITIONER, SUBJECT, RATIONALE);
        reviews.addView(SUPERVISOR, SUBJECT, RATIONALE);

        try (Outbox outbox = new Outbox(shaky, state(), this::take, SHORT)) {
            await(() -> told.size() == 2 && outbox.late().isEmpty());
        }
        assertThat(told).containsExactly(1L, 2L);
    }

    private void take(ReviewEntry entry, CaseReview review) {
        told.add(entry.stamp().number());
        entriesSeen.add(review.entries().size());
    }

    private Outbox outbox(DecisionListener host) {
        return new Outbox(journal, state(), host, SHORT);
    }

    private void awaitStart() {
        await(() -> kept.containsKey(Outbox.POSITION));
    }

    private ServiceState state() {
        return new ServiceState() {
            @Override
            public Optional<String> kept(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void keep(String name, String text) {
                kept.put(name, text);
            }
        };
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
