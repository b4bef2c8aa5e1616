package iomtriage.lists;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.RankChurn;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.lists.caseload.MappedCaseload;
import iomtriage.reviews.access.WithoutGangIntelligence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How the list in view differs from the one that was in view before it. After a start there is none before: then it is compared
 * with a list of the same people, as of a month before, which is made when somebody first asks. Thread-safe.
 */
public final class ListChanges {

    /** How many of the largest moves are told beside everybody who entered or left. */
    private static final int MOVES = 25;

    private final TriageService triage;
    private final Executor maker;
    private Compared latest = new Compared(Optional.empty(), Map.of(), Optional.empty(), false);

    /** @param maker makes lists in the background, one at a time */
    ListChanges(TriageService triage, Executor maker) {
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

    /** @param churns by the form of the list that a reader may see */
    private record Compared(
            Optional<Made> made, Map<ListIndex, RankChurn> churns, Optional<String> failure, boolean asked) {}

    private record Made(PublishedList list, TriageRequest request) {}

    /** Told of a list before it is in view. What cannot be compared must not keep a list from being seen. */
    void published(Optional<PublishedList> before, PublishedList list, TriageRequest request) {
        Map<ListIndex, RankChurn> churns = new HashMap<>();
        Optional<String> failure = Optional.empty();
        try {
            before.ifPresent(earlier -> compare(earlier, list, churns));
        } catch (RuntimeException failed) {
            failure = Optional.of(failed("The list cannot be compared with the one before.", failed));
        }
        synchronized (this) {
            latest = new Compared(Optional.of(new Made(list, request)), churns, failure, false);
        }
    }

    private static void compare(PublishedList earlier, PublishedList list, Map<ListIndex, RankChurn> churns) {
        churns.put(list.index(), earlier.list().churnTo(list.list(), MOVES));
        list.withoutGangIntelligence()
                .ifPresent(form -> churns.put(
                        form.index(),
                        earlier.withoutGangIntelligence().orElse(earlier).list().churnTo(form.list(), MOVES)));
    }

    private static String failed(String what, Throwable why) {
        System.getLogger(ListChanges.class.getName()).log(System.Logger.Level.ERROR, what, why);
        return what + " The log of the server says why.";
    }

    /**
     * Why somebody has a place who had none on the list before, where the two were compared already.
     *
     * @param form the list in view, as a reader may see it
     */
    Optional<String> entered(PublishedList form, SubjectId subject) {
        RankChurn known;
        synchronized (this) {
            known = latest.churns().get(form.index());
        }
        return known == null
                ? Optional.empty()
                : known.moves().stream()
                        .filter(move -> move.aboveAfter() && !move.aboveBefore())
                        .filter(move -> move.subject().equals(subject))
                        .map(move -> String.join(", ", move.reasons()))
                        .findFirst();
    }

    /** @param form the list in view, as a reader may see it */
    public synchronized Answer of(PublishedList form) {
        RankChurn known = latest.churns().get(form.index());
        if (known != null) {
            return new Answer.Known(known);
        }
        if (latest.failure().isPresent() || latest.made().isEmpty()) {
            return new Answer.Unknown(latest.failure().orElse("There is no list yet."));
        }
        if (!latest.asked()) {
            Made made = latest.made().get();
            latest = new Compared(latest.made(), latest.churns(), latest.failure(), true);
            maker.execute(() -> compare(made));
        }
        return new Answer.BeingMade();
    }

    private void compare(Made made) {
        Map<ListIndex, RankChurn> churns = new HashMap<>();
        Optional<String> failure = Optional.empty();
        try {
            LocalDate then = made.list().list().header().asOf().minusMonths(1);
            compare(made, then, made.list(), made.list().source(), churns);
            made.list()
                    .withoutGangIntelligence()
                    .ifPresent(form -> compare(
                            made,
                            then,
                            form,
                            new MappedCaseload(form.source(), record -> WithoutGangIntelligence.of(record, then)),
                            churns));
        } catch (RuntimeException | Error failed) {
            // Nobody is to wait for ever, whatever it was.
            failure = Optional.of(failed("The list as of a month before could not be made.", failed));
        }
        synchronized (this) {
            if (latest.made().filter(made::equals).isPresent()) {
                latest = new Compared(latest.made(), churns, failure, true);
            }
        }
    }

    private void compare(
            Made made, LocalDate then, PublishedList form, CaseSource people, Map<ListIndex, RankChurn> churns) {
        TriageRequest request = made.request();
        ReferralList before = triage.rank(
                people,
                TriageRequest.of(then, request.capacity())
                        .nominations(request.nominations())
                        .placements(request.placements())
                        .policy(request.policy())
                        .build(),
                (stage, done, total) -> {});
        churns.put(form.index(), before.churnTo(form.list(), MOVES));
    }
}
