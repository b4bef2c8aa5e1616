package iomtriage.reviews.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import iomtriage.api.review.StoreUnavailableException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whatever changes what a list is made by is on record, and what does not change is there once. */
class ChangeLogTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final AtomicReference<String> pack = new AtomicReference<>("north 1");
    private final AtomicReference<Integer> capacity = new AtomicReference<>(20);

    @Test
    void whatIsInForceAtTheFirstStartIsOnRecordAndNotAgainAtTheNext() {
        log(journal).note();
        log(journal).note();

        assertThat(details())
                .containsExactly(
                        "{\"pack\":\"north 1\",\"what\":\"pack\"}",
                        "{\"capacity\":20,\"what\":\"lists\"}",
                        "{\"what\":\"reviews\"}");
    }

    @Test
    void aChangeWhileTheServiceRunsIsOnRecordOnce() {
        ChangeLog log = log(journal);
        log.note();
        pack.set("north 2");
        log.note();
        log.note();

        assertThat(details()).hasSize(4).endsWith("{\"pack\":\"north 2\",\"what\":\"pack\"}");
    }

    @Test
    void aChangeWhileItDidNotRunIsOnRecordAtTheNextStartAsIsTheWayBack() {
        log(journal).note();
        capacity.set(5);
        log(journal).note();
        capacity.set(20);
        log(journal).note();

        assertThat(details())
                .hasSize(5)
                .endsWith("{\"capacity\":5,\"what\":\"lists\"}", "{\"capacity\":20,\"what\":\"lists\"}");
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenTheNextTime() {
        Journal down = mock(Journal.class, delegatesTo(journal));
        doThrow(new StoreUnavailableException(new IllegalStateException()))
                .when(down)
                .append(any());
        ChangeLog log = log(down);

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(log::note);
        assertThat(details()).isEmpty();
        doAnswer(call -> journal.append(call.getArgument(0))).when(down).append(any());
        log.note();

        assertThat(details()).hasSize(3);
    }

    private ChangeLog log(Journal on) {
        ChangeLog log = new ChangeLog(new AuditTrail(on, Clock.systemUTC()));
        log.watch(Action.PACK_PUT_IN_SERVICE, "pack", () -> Map.of("pack", pack.get()));
        log.watch(Action.CONFIGURATION_CHANGED, "lists", () -> Map.of("capacity", capacity.get()));
        log.watch(Action.CONFIGURATION_CHANGED, "reviews", Map::of);
        return log;
    }

    private List<String> details() {
        return journal.search(AuditQuery.newest(100)).stream()
                .sorted(Comparator.comparingLong(AuditEntry::number))
                .map(entry -> entry.content().detail())
                .toList();
    }
}
