package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.review.ReviewEntry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What people noted down, all in one place. Thread-safe. */
final class Noted implements Notes {

    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> notRecorded = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> recorded = new ConcurrentHashMap<>();
    private final AtomicInteger overtaken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** The words of everything that anybody tried. */
    Set<String> tried() {
        return tried;
    }

    /** The words of everything of which somebody was told that it is not on record. */
    Set<String> notRecorded() {
        return notRecorded;
    }

    /** The whole text of everything of which somebody was told that it is on record, by number. */
    Map<Long, String> recorded() {
        return recorded;
    }

    int overtaken() {
        return overtaken.get();
    }

    int refused() {
        return refused.get();
    }

    void tried(String words) {
        tried.add(words);
    }

    void recorded(long number, String text) {
        assertThat(recorded.putIfAbsent(number, text))
                .as("what was told to be entry %d before", number)
                .isNull();
    }

    void overtaken(String words) {
        overtaken.incrementAndGet();
        notRecorded.add(words);
    }

    void refused(String words) {
        refused.incrementAndGet();
        notRecorded.add(words);
    }

    @Override
    public void trying(ReviewEntry wanted) {
        tried(EntryText.words(wanted));
    }

    @Override
    public void recorded(ReviewEntry entry) {
        recorded(entry.stamp().number(), EntryText.of(entry));
    }

    @Override
    public void overtaken(ReviewEntry wanted) {
        overtaken(EntryText.words(wanted));
    }

    @Override
    public void refused(ReviewEntry wanted) {
        refused(EntryText.words(wanted));
    }
}
