package iomtriage.lists;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.RankChurn;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.lists.caseload.MappedCaseload;
import iomtriage.lists.index.ListIndex;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.access.WithoutGangIntelligence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * How the list in view differs from the one that was in view before it. After a start there is none before: then it is compared
 * with a list of the same people, as of a month before, which is made when someone first asks. Thread-safe.
 */
public final class ListChanges {

    /** How many of the largest moves are told beside everybody who entered or left. */
    private static final int MOVES = 25;

    private final TriageService triage;
    private final ListMaker maker;
    private final Map<ShownTo, Map<ListIndex, RankChurn>> known = new HashMap<>();
    private Optional<Made> latest = Optional.empty();
    private Optional<Before> before = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private boolean asked;

    /** @param maker makes lists in the background, one at a time */
    ListChanges(TriageService triage, ListMaker maker) {
        this.triage = triage;
        this.maker = maker;
    }

    /** What there is to tell of the list in view. */
    public sealed interface Answer {

        /** How it differs. */
        record Known(RankChurn churn) implements Answer {}

        /** The list to compare with is being made. */
        record BeingMade() implements Answer {}

        /** There is nothing to compare with. */
        record Unknown(String why) implements Answer {}
    }

    private record Made(PublishedList list, TriageRequest request) {}

    /** The list to compare with, in the forms that different readers see. */
    private record Before(ReferralList list, ReferralList withoutGangIntelligence) {

        ReferralList as(ShownTo reader) {
            return reader.gangIntelligence() ? list : withoutGangIntelligence;
        }
    }

    /** Told of a list before it is in view. */
    synchronized void published(Optional<PublishedList> earlier, PublishedList list, TriageRequest request) {
        latest = Optional.of(new Made(list, request));
        before = earlier.map(each -> new Before(
                each.list(), each.withoutGangIntelligence().orElse(each).list()));
        failure = Optional.empty();
        asked = false;
        known.clear();
    }

    /** Drops the list before, and with it those who were on it; one to compare with is made when someone asks. */
    synchronized void forget() {
        before = Optional.empty();
        asked = false;
        known.clear();
    }

    private static String failed(String what, Throwable why) {
        System.getLogger(ListChanges.class.getName()).log(System.Logger.Level.ERROR, what, why);
        return what + " The log of the server says why.";
    }

    /**
     * @param seen the list in view, as a reader may see it
     * @param closed whom the reader may not see
     */
    public synchronized Answer of(PublishedList seen, ShownTo reader, Predicate<String> closed) {
        if (failure.isPresent() || latest.isEmpty()) {
            return new Answer.Unknown(failure.orElse("There is no list yet."));
        }
        if (before.isPresent()) {
            return compared(before.get(), seen, reader, closed)
                    .<Answer>map(Answer.Known::new)
                    .orElseGet(() -> new Answer.Unknown(failure.orElseThrow()));
        }
        if (!asked) {
            Made made = latest.get();
            asked = true;
            maker.execute(made, () -> makeBefore(made), why -> told(made, Optional.empty(), Optional.of(why)));
        }
        return new Answer.BeingMade();
    }

    /**
     * Why someone has a place who had none on the list before; empty if that is not so, or there is none to compare with.
     *
     * @param seen the list in view, as a reader may see it
     * @param closed whom the reader may not see
     */
    public synchronized Optional<String> entered(
            PublishedList seen, ShownTo reader, Predicate<String> closed, SubjectId subject) {
        return before.filter(none -> failure.isEmpty())
                .flatMap(earlier -> compared(earlier, seen, reader, closed))
                .flatMap(churn -> churn.moves().stream()
                        .filter(move -> move.aboveAfter() && !move.aboveBefore())
                        .filter(move -> move.subject().equals(subject))
                        .map(move -> String.join(", ", move.reasons()))
                        .findFirst());
    }

    private Optional<RankChurn> compared(Before earlier, PublishedList seen, ShownTo reader, Predicate<String> closed) {
        Map<ListIndex, RankChurn> own = known.computeIfAbsent(reader, none -> new WeakHashMap<>());
        RankChurn told = own.get(seen.index());
        if (told == null) {
            try {
                told = earlier.as(reader).without(closed).churnTo(seen.list(), MOVES);
            } catch (RuntimeException failed) {
                failure = Optional.of(failed("The list cannot be compared with the one before.", failed));
                return Optional.empty();
            }
            own.put(seen.index(), told);
        }
        return Optional.of(told);
    }

    private void makeBefore(Made made) {
        Optional<Before> found = Optional.empty();
        Optional<String> why = Optional.empty();
        try {
            LocalDate then = made.list().list().header().asOf().minusMonths(1);
            CaseSource people = made.list().source();
            // What a court has found since was intelligence then.
            AtomicBoolean linked = new AtomicBoolean();
            ReferralList whole = ranked(made, then, new MappedCaseload(people, record -> {
                if (WithoutGangIntelligence.of(record, then) != record) {
                    linked.set(true);
                }
                return record;
            }));
            CaseSource known = new MappedCaseload(people, record -> WithoutGangIntelligence.of(record, then));
            found = Optional.of(new Before(whole, linked.get() ? ranked(made, then, known) : whole));
        } catch (RuntimeException | Error failed) {
            // Nobody is to wait for ever, whatever it was.
            why = Optional.of(failed("The list as of a month before could not be made.", failed));
        }
        told(made, found, why);
    }

    private synchronized void told(Made made, Optional<Before> found, Optional<String> why) {
        if (latest.filter(made::equals).isPresent()) {
            before = found;
            failure = why;
        }
    }

    private ReferralList ranked(Made made, LocalDate then, CaseSource people) {
        TriageRequest request = made.request();
        return triage.rank(
                new MappedCaseload(people, record -> {
                    maker.moved();
                    return record;
                }),
                TriageRequest.of(then, request.capacity())
                        .nominations(request.nominations())
                        .placements(request.placements())
                        .policy(request.policy())
                        .build(),
                (stage, done, total) -> maker.moved());
    }
}
