package iomtriage.reviews.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trail is held to an entry that was noted down elsewhere. */
class NotedEntryTest {

    private static final String OTHER = "a".repeat(64);

    private final List<StoredEntry> entries = new ArrayList<>();

    @BeforeEach
    void write() {
        String last = Chain.START;
        for (int i = 0; i < 3; i++) {
            AuditDraft draft = new AuditDraft(Instant.EPOCH, "sam", Action.LIST_VIEWED, Optional.empty(), "{}");
            entries.add(Chain.link(i, last, draft, "5".repeat(64)));
            last = entries.get(i).hash();
        }
    }

    private ChainVerdict verdict(Optional<NotedEntry> noted) {
        NotedEntry.Search search = new NotedEntry.Search(noted);
        ChainCheck check = new ChainCheck();
        entries.forEach(search.andThen(check::accept));
        return search.verdict(check.verdict(3, entries.get(2).hash()));
    }

    private NotedEntry noted(int number) {
        return new NotedEntry(number, entries.get(number - 1).hash());
    }

    @Test
    void aTrailThatHoldsWhatWasNotedIsIntact() {
        assertThat(verdict(Optional.empty())).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(verdict(Optional.of(noted(1)))).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(verdict(Optional.of(noted(3)))).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(verdict(Optional.of(new NotedEntry(0, OTHER)))).isInstanceOf(ChainVerdict.Intact.class);
    }

    @Test
    void oneThatEndsBeforeItWasCutOffAndOneWithAnotherEntryWasRewritten() {
        assertThat(verdict(Optional.of(new NotedEntry(4, OTHER))))
                .isEqualTo(new ChainVerdict.Broken(
                        4,
                        "Audit entry 4 was noted down, but the trail ends with entry 3: it was cut off or replaced."));
        assertThat(verdict(Optional.of(new NotedEntry(2, OTHER))))
                .isEqualTo(new ChainVerdict.Broken(
                        2,
                        "Audit entry 2 is not the one that was noted down: it, or one before it, was rewritten, and every"
                                + " hash after that made anew."));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(NotedEntry.parse(" " + noted(2) + "\n")).contains(noted(2));
        assertThat(noted(2).toString()).startsWith("2:").hasSize(66);
        assertThat(NotedEntry.parse("12:" + OTHER.toUpperCase(Locale.ROOT))).contains(new NotedEntry(12, OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2:abc", "02:%s", "-1:%s", "1234567890123456789:%s", "2:%sa", "x:%s"})
    void whatIsNoneIsNotRead(String text) {
        assertThat(NotedEntry.parse(text.replace("%s", OTHER))).isEmpty();
    }
}
