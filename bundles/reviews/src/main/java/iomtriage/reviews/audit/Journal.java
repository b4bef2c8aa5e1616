package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the trail is kept. Append-only. Thread-safe. Once a method returns an entry, the entry is on disk.
 *
 * <p>Every method throws {@link iomtriage.api.review.StoreUnavailableException} while the store cannot be reached.
 */
public interface Journal {

    /** Appends an entry. */
    AuditEntry append(AuditDraft draft);

    /** Appends several entries in their order, with as few flushes to disk as there can be. */
    List<AuditEntry> appendAll(List<AuditDraft> drafts);

    /**
     * Appends a review entry, unless someone else came first.
     *
     * @param lastSeen number of the newest review entry about the same person that the writer had seen, 0 for none
     */
    Appended appendAfter(long lastSeen, AuditDraft draft);

    /** Review entries about a person, oldest first. */
    List<AuditEntry> reviewsOf(SubjectId subject);

    /**
     * Feeds every review entry about anybody with a number above a given one, oldest first.
     *
     * @return number of the newest entry of any kind when this was read: where to go on from next time
     */
    default long reviewsAfter(long number, Consumer<AuditEntry> each) {
        return reviewsAfter(number, Integer.MAX_VALUE, each);
    }

    /**
     * The same, for a few at a time.
     *
     * @param most how many at most, at least 1
     * @return where to go on from next time: the number of the last entry fed if there may be more, otherwise that of the newest
     *     entry of any kind
     */
    long reviewsAfter(long number, int most, Consumer<AuditEntry> each);

    /** Entries that match, newest first. */
    List<AuditEntry> search(AuditQuery query);

    /**
     * Number of the newest entry that says that personal data were erased, 0 if there is none: what was read of the trail before it
     * may hold what is gone, and has to be read anew.
     */
    default long newestErasure() {
        return search(AuditQuery.newest(Action.ERASED)).stream()
                .mapToLong(AuditEntry::number)
                .findFirst()
                .orElse(0);
    }

    /** Checks the whole trail. */
    ChainVerdict verify();
}
