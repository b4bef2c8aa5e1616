package iomtriage.lists.caseload;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.gzip.Gunzip;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The caseloads that lists can be made of: the host's own, where it hands one over in the framework, and those that were sent.
 * Of the latter only the newest, that of the list in view, and those that a list is being made of are kept. Thread-safe.
 */
public final class Caseloads implements AutoCloseable {

    /** Each takes a part of the disk, before anybody knows whether it will be kept. */
    private static final int MOST_AT_ONCE = 2;

    private final Inbox inbox;
    private final Supplier<Optional<CaseSource>> host;
    private final Supplier<Optional<CaseSource>> inView;
    private final Semaphore receiving = new Semaphore(MOST_AT_ONCE);
    private final Map<String, ReceivedCaseload> kept = new LinkedHashMap<>();
    private final Map<String, Integer> inUse = new HashMap<>();
    private Optional<ReceivedCaseload> newest = Optional.empty();
    private boolean closed;

    /**
     * @param host the caseload that the host hands over in the framework, if it does at the moment
     * @param inView the caseload that the list in view was made of
     */
    public Caseloads(Inbox inbox, Supplier<Optional<CaseSource>> host, Supplier<Optional<CaseSource>> inView) {
        this.inbox = inbox;
        this.host = host;
        this.inView = inView;
    }

    /**
     * Receives a caseload.
     *
     * @param body JSON Lines, uncompressed
     * @param log puts on record that it was received; if it throws, nothing is kept
     * @throws CaseloadRefusedException with what is wrong with it and the way out
     */
    public ReceivedCaseload receive(CaseloadName name, InputStream body, Consumer<ReceivedCaseload> log) {
        if (!receiving.tryAcquire()) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.BUSY, "Other caseloads are being received. Try again in a minute.");
        }
        try {
            refuseWhenClosed();
            ReceivedCaseload fresh = inbox.receive(name, body);
            try {
                log.accept(fresh);
            } catch (RuntimeException notOnRecord) {
                fresh.delete();
                throw notOnRecord;
            }
            return keep(fresh);
        } finally {
            receiving.release();
        }
    }

    /**
     * Makes a caseload of one that was sent, with some records changed. It has the same name; the one that was sent stays as it is.
     *
     * @param id of the caseload that was sent
     * @param body records that take the place of those of the same people, or come new to it: JSON Lines, uncompressed
     * @param log puts the result on record; if it throws, nothing is kept
     * @return empty if there is none with this id any more
     * @throws CaseloadRefusedException with everything that is wrong with the changes and the way out
     */
    public Optional<ChangedCaseload> change(String id, InputStream body, Consumer<ChangedCaseload> log) {
        Optional<CaseSource> taken = take(Optional.of(id));
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try {
            ReceivedCaseload before = (ReceivedCaseload) taken.get();
            return Optional.of(before.changed(inbox.changes(body), (content, replaced, added) -> {
                ReceivedCaseload now = receive(
                        before.caseloadName(),
                        content,
                        fresh -> log.accept(new ChangedCaseload(fresh, replaced, added)));
                return new ChangedCaseload(now, replaced, added);
            }));
        } finally {
            giveBack(taken.get());
        }
    }

    /** @throws CaseloadRefusedException if so many bytes are too many */
    public void refuseTooLarge(long bytes) {
        inbox.refuseTooLarge(bytes);
    }

    /** A stream of what a compressed one holds. */
    public static InputStream decompressed(InputStream gzip) {
        return new Gunzip(gzip);
    }

    private synchronized ReceivedCaseload keep(ReceivedCaseload fresh) {
        if (closed) {
            fresh.delete();
        }
        refuseWhenClosed();
        ReceivedCaseload known = kept.putIfAbsent(fresh.id(), fresh);
        if (known != null) {
            // The same content once more.
            fresh.delete();
        }
        ReceivedCaseload now = known == null ? fresh : known;
        newest = Optional.of(now);
        tidy();
        return now;
    }

    private synchronized void refuseWhenClosed() {
        if (closed) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.BUSY,
                    "The service is stopping. Send the caseload again once it is back.");
        }
    }

    /** The caseload with an id, while it is kept. */
    public synchronized Optional<ReceivedCaseload> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** Whether one that is kept may hold a record of a person. */
    public synchronized boolean hold(SubjectId subject) {
        return kept.values().stream().anyMatch(each -> each.mayHold(subject));
    }

    /**
     * The caseload for a list: the one with an id; without an id the host's, otherwise the newest that was sent. It is kept
     * until it is given back.
     */
    public synchronized Optional<CaseSource> take(Optional<String> id) {
        Optional<CaseSource> own = host.get();
        if (id.isEmpty() && own.isPresent()) {
            return own;
        }
        Optional<ReceivedCaseload> wanted = id.isPresent() ? Optional.ofNullable(kept.get(id.get())) : newest;
        wanted.ifPresent(each -> inUse.merge(each.id(), 1, Integer::sum));
        return wanted.map(each -> each);
    }

    /** Whether a caseload that was sent has a person: the one with an id, or the newest. */
    public boolean has(Optional<String> id, SubjectId subject) {
        Optional<ReceivedCaseload> sent;
        synchronized (this) {
            sent = id.isPresent() ? Optional.ofNullable(kept.get(id.get())) : newest;
        }
        return sent.flatMap(caseload -> caseload.find(subject)).isPresent();
    }

    /** Says that the list was made, or will not be. */
    public synchronized void giveBack(CaseSource taken) {
        if (taken instanceof ReceivedCaseload caseload) {
            inUse.computeIfPresent(caseload.id(), (id, users) -> users == 1 ? null : users - 1);
        }
        tidy();
    }

    private void tidy() {
        Optional<CaseSource> seen = inView.get();
        kept.values().removeIf(each -> {
            boolean needed = inUse.containsKey(each.id())
                    || newest.filter(each::equals).isPresent()
                    || seen.filter(each::equals).isPresent();
            if (!needed) {
                each.delete();
            }
            return !needed;
        });
    }

    /** Deletes everything that was sent. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            kept.clear();
            newest = Optional.empty();
            inbox.close();
        }
    }
}
