package iomtriage.lists;

import iomtriage.api.referral.Progress;
import iomtriage.api.referral.TriageRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The making of one list: how far it has come and how it ended. Thread-safe. */
public final class ListJob implements Progress {

    private volatile String stage = "waiting";
    private volatile long done;
    private volatile OptionalLong total = OptionalLong.empty();
    private volatile Optional<String> failure = Optional.empty();
    private volatile Optional<ListCounts> counts = Optional.empty();
    private final Optional<TriageRequest> asked;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<PublishedList> result = new CompletableFuture<>();

    /** @param asked what the list is asked for; empty if that is not known yet */
    ListJob(Optional<TriageRequest> asked) {
        this.asked = asked;
    }

    @Override
    public void at(String stage, long done, OptionalLong total) {
        this.stage = stage;
        this.done = done;
        this.total = total;
    }

    void indexed(long count, long of) {
        at("preparing pages", count, OptionalLong.of(of));
    }

    void ranked(ListCounts counts) {
        this.counts = Optional.of(counts);
    }

    /** Whether the caller decides what is done with the list: the first to ask does, and nobody after. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void done(PublishedList list) {
        stage = "done";
        result.complete(list);
    }

    void failed(String why) {
        if (result.isDone()) {
            // Given up meanwhile.
            return;
        }
        stage = "failed";
        failure = Optional.of(why);
        result.completeExceptionally(new IllegalStateException(why));
    }

    /** Whether it has ended: what is still done for it has no effect. */
    public boolean isOver() {
        return result.isDone();
    }

    /** What the list is asked for; empty for the one after a start. */
    Optional<TriageRequest> asked() {
        return asked;
    }

    public String stage() {
        return stage;
    }

    /** People dealt with in this stage. */
    public long count() {
        return done;
    }

    /** People in all, if known. */
    public OptionalLong total() {
        return total;
    }

    /** What became of everybody in the caseload, once it is ranked. */
    public Optional<ListCounts> counts() {
        return counts;
    }

    /** Why it failed, if it did. */
    public Optional<String> failure() {
        return failure;
    }

    /** The list, once it is made. */
    public Optional<PublishedList> list() {
        return result.isDone() && !result.isCompletedExceptionally() ? Optional.of(result.join()) : Optional.empty();
    }

    /** Completed once the list is made or cannot be. */
    public CompletableFuture<PublishedList> result() {
        return result;
    }
}
