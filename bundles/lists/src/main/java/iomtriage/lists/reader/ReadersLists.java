package iomtriage.lists.reader;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.LeftOut;
import iomtriage.lists.index.ListIndex;
import iomtriage.records.memory.Lazy;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.reviews.access.GuardedAccess;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists as single users may see them: made of the people whose cases are open to the user, as if nobody else were of the
 * caseload. Users to whom the same cases are open share one. The host's rules are asked again every minute here, and at once
 * where they came, went or were replaced; what a row or a page shows is asked every time. Thread-safe.
 */
final class ReadersLists {

    private static final int USERS = 500;

    /** How many lines the lists of all readers may have together; one list is kept however long it is. */
    private static final long MOST_LINES = 1_000_000;

    private final GuardedAccess access;
    private final InstantSource clock;
    private final Supplier<Optional<PublishedList>> inView;
    private final BiConsumer<ReferralList, ReferralList> shown;
    private final Map<Key, Seen> seen = new RecentlyUsed<>(USERS);
    private final Map<Closed, Made> made = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(User user, ListIndex form) {}

    private record Seen(Made list, Instant at, CaseAccess answering) {}

    /**
     * Whom a reader may not see of a list.
     *
     * @param references of everybody whose case is not open to the reader
     * @param restricted how many of them are restricted: the reader may know that number
     */
    private record Closed(ListIndex form, Set<String> references, int restricted) {}

    private record Made(long lines, Lazy<PublishedList> list) {}

    /**
     * @param inView the list in view: of any other, nothing is kept for long
     * @param shown told of each list that is made and what it is part of, before anybody sees it
     */
    ReadersLists(
            GuardedAccess access,
            InstantSource clock,
            Supplier<Optional<PublishedList>> inView,
            BiConsumer<ReferralList, ReferralList> shown) {
        this.inView = inView;
        this.access = access;
        this.clock = clock;
        this.shown = shown;
    }

    /** A form of a list as the user may see it. */
    PublishedList of(User user, PublishedList form) {
        Key key = new Key(user, form.index());
        CaseAccess answering = access.answering();
        Seen known = known(key, answering);
        if (known == null) {
            Instant asked = clock.instant();
            Closed closed = closed(user, form);
            synchronized (this) {
                known = new Seen(made(closed, form), asked, answering);
                seen.put(key, known);
            }
        }
        // Outside of any lock: making it takes seconds where very many people are on it.
        PublishedList list = known.list().list().get();
        access.open(user, list.list(), known.at(), known.answering());
        return list;
    }

    private synchronized @Nullable Seen known(Key key, CaseAccess answering) {
        Seen known = seen.get(key);
        return known == null
                        || known.answering() != answering
                        || known.at().plus(GuardedAccess.KEPT).isBefore(clock.instant())
                ? null
                : known;
    }

    private Closed closed(User user, PublishedList form) {
        ListIndex index = form.index();
        Map<String, Access> closed = new HashMap<>();
        for (int position = 0; position < index.size(); position++) {
            SubjectId subject = index.subject(position);
            note(closed, subject.value(), access.to(user, subject));
        }
        index.leftOut()
                .references()
                .forEach(reference ->
                        note(closed, reference, LeftOut.access(reference, subject -> access.to(user, subject))));
        int restricted = Collections.frequency(closed.values(), Access.RESTRICTED);
        return new Closed(index, Set.copyOf(closed.keySet()), restricted);
    }

    private static void note(Map<String, Access> closed, String reference, Access answer) {
        if (answer != Access.OPEN) {
            closed.putIfAbsent(reference, answer);
        }
    }

    private Made made(Closed closed, PublishedList form) {
        Made found = made.computeIfAbsent(
                closed,
                none -> new Made(form.index().size() - closed.references().size(), new Lazy<>(() -> {
                    PublishedList list = form.without(closed.references(), closed.restricted());
                    shown.accept(list.list(), form.list());
                    return list;
                })));
        Set<ListIndex> wanted = Stream.concat(
                        Stream.of(form), inView.get().stream().flatMap(PublishedList::forms))
                .map(PublishedList::index)
                .collect(Collectors.toSet());
        seen.keySet().removeIf(key -> !wanted.contains(key.form()));
        made.keySet().removeIf(each -> !wanted.contains(each.form()));
        Deque<Closed> eldest = new ArrayDeque<>(made.keySet());
        long lines = made.values().stream().mapToLong(Made::lines).sum();
        while (lines > MOST_LINES && made.size() > 1) {
            Made gone = made.remove(eldest.poll());
            lines -= gone == null ? 0 : gone.lines();
        }
        return found;
    }
}
