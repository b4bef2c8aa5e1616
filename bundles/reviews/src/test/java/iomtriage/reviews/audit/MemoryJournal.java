package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A trail in memory, for tests of what is written on it. */
public final class MemoryJournal implements Journal {

    private static final String SALT = "5".repeat(64);

    private final List<StoredEntry> written = new ArrayList<>();
    private int reads;
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public synchronized AuditEntry append(AuditDraft draft) {
        String last = entries.isEmpty()
                ? Chain.START
                : entries.get(entries.size() - 1).hash();
        StoredEntry stored = Chain.link(entries.size(), last, draft, SALT);
        AuditEntry entry = AuditEntry.of(stored);
        written.add(stored);
        entries.add(entry);
        return entry;
    }

    @Override
    public synchronized List<AuditEntry> appendAll(List<AuditDraft> drafts) {
        return drafts.stream().map(this::append).toList();
    }

    @Override
    public synchronized Appended appendAfter(long lastSeen, AuditDraft draft) {
        long newest = reviews()
                .filter(each -> each.content().subject().equals(draft.subject()))
                .mapToLong(AuditEntry::number)
                .max()
                .orElse(0);
        return newest == lastSeen ? new Appended.Written(append(draft)) : new Appended.Overtaken(newest);
    }

    @Override
    public synchronized List<AuditEntry> reviewsOf(SubjectId subject) {
        return reviews()
                .filter(each -> each.content().subject().orElseThrow().equals(subject))
                .toList();
    }

    @Override
    public synchronized long reviewsAfter(long number, int most, Consumer<AuditEntry> each) {
        reads++;
        List<AuditEntry> found =
                reviews().filter(entry -> entry.number() > number).limit(most).toList();
        found.forEach(each);
        return found.size() == most ? found.get(most - 1).number() : entries.size();
    }

    @Override
    public synchronized List<AuditEntry> search(AuditQuery query) {
        List<AuditEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(each -> query.action()
                        .filter(action -> action != each.content().action())
                        .isEmpty())
                .filter(each ->
                        query.from().filter(each.content().at()::isBefore).isEmpty())
                .filter(each -> each.number() < query.before())
                .limit(query.most())
                .toList();
    }

    @Override
    public synchronized ChainVerdict verify() {
        ChainCheck check = new ChainCheck();
        written.forEach(check::accept);
        return check.verdict(
                entries.size(),
                entries.isEmpty()
                        ? Chain.START
                        : entries.get(entries.size() - 1).hash());
    }

    /** How often entries to reviews were read. */
    public synchronized int reads() {
        return reads;
    }

    private Stream<AuditEntry> reviews() {
        return entries.stream().filter(entry -> entry.content().action().isReview());
    }
}
