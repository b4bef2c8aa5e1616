package iomtriage.lists.lookback;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.CaseReview;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.lists.Lists;
import iomtriage.lists.PublishedList;
import iomtriage.lists.caseload.MappedCaseload;
import iomtriage.ranking.PastTriage;
import iomtriage.records.parallel.BackgroundWorker;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.outcome.OutcomesOnRecord;
import iomtriage.reviews.profile.CurrentFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Ranks the caseload of the list in view as of each of the past months, when someone asks for it: in the background, one month
 * after the other, the latest first. What was made is kept until another list is in view. Nominations and placements are left out:
 * people made them knowing what they know now. A month is ranked by a pack that has not seen it in training, where there is one.
 * Thread-safe.
 */
public final class LookBack implements AutoCloseable {

    /** How many months back. */
    public static final int MONTHS = 24;

    /** How many more than there are places are kept, for those whose cases are closed since the reader's list was made. */
    private static final int SPARE = 50;

    private final PastTriage triage;
    private final Lists lists;
    private final Supplier<List<CaseReview>> onRecord;
    private final Map<Key, Made> made = new HashMap<>();
    private final BackgroundWorker maker =
            new BackgroundWorker("iomtriage-look-back", "The service stopped while a past month was being ranked.");

    /** @param onRecord everything that was decided about anybody */
    public LookBack(PastTriage triage, Lists lists, Supplier<List<CaseReview>> onRecord) {
        this.triage = triage;
        this.lists = lists;
        this.onRecord = onRecord;
    }

    /**
     * What there is by now.
     *
     * @param months those that are made, the latest first
     * @param asked whether the rest is being made
     * @param failure why the rest cannot be made; empty if nothing stands in the way
     */
    public record Answer(List<PastMonth> months, boolean asked, Optional<String> failure) {

        public boolean isComplete() {
            return months.size() == MONTHS;
        }
    }

    /**
     * Readers who are told the same.
     *
     * @param list of the list as they may see it: of other people it has another id
     */
    private record Key(ShownTo reader, String list) {
        static Key of(ShownTo reader, PublishedList shown) {
            return new Key(reader, shown.list().header().id());
        }
    }

    /** What is being made of one list for the readers who see the same people, and the same of each. */
    private static final class Made {
        private final PublishedList list;
        private final PublishedList shown;
        private final List<PastMonth> months = new ArrayList<>();
        private Optional<String> failure = Optional.empty();

        Made(PublishedList list, PublishedList shown) {
            this.list = list;
            this.shown = shown;
        }
    }

    /**
     * What there is for a reader by now; nothing is begun.
     *
     * @param shown the list in view as the reader may see it
     */
    public synchronized Answer of(ShownTo reader, PublishedList shown) {
        return current(Key.of(reader, shown))
                .map(each -> new Answer(List.copyOf(each.months), true, each.failure))
                .orElse(new Answer(List.of(), false, Optional.empty()));
    }

    /**
     * Begins, if it was not begun for the list in view or failed. Of past months, too, only those people are ranked whom the reader
     * may open, as if nobody else were of the caseload.
     *
     * @param shown the list in view as the reader may see it
     */
    public synchronized void make(ShownTo reader, PublishedList shown) {
        Optional<PublishedList> list = lists.current();
        Key key = Key.of(reader, shown);
        boolean begun = current(key).filter(each -> each.failure.isEmpty()).isPresent();
        if (list.isPresent() && !begun) {
            Made wanted = new Made(list.get(), shown);
            made.put(key, wanted);
            maker.submit(() -> make(wanted, reader));
        }
    }

    private Optional<Made> current(Key key) {
        made.values().removeIf(each -> !isInView(each.list));
        return Optional.ofNullable(made.get(key));
    }

    private boolean isInView(PublishedList list) {
        return lists.current().filter(each -> each == list).isPresent();
    }

    private void make(Made wanted, ShownTo reader) {
        LocalDate now = wanted.shown.list().header().asOf();
        try {
            Set<SubjectId> reviewed =
                    onRecord.get().stream().map(CaseReview::subject).collect(Collectors.toUnmodifiableSet());
            for (int back = 1; back <= MONTHS && isInView(wanted.list) && !maker.isStopped(); back++) {
                PastMonth month = month(wanted.shown, now.minusMonths(back), reader, reviewed);
                synchronized (this) {
                    wanted.months.add(month);
                }
            }
        } catch (RuntimeException | Error failed) {
            // Nobody is to wait for ever, whatever it was.
            if (maker.isStopped()) {
                return;
            }
            System.getLogger(LookBack.class.getName())
                    .log(System.Logger.Level.ERROR, "A past month could not be ranked.", failed);
            synchronized (this) {
                wanted.failure = Optional.of("A past month could not be ranked. The log of the server says why.");
            }
        }
    }

    /** What a record tells of a person beside the scores of that day. */
    private record Told(Optional<LocalDate> onSince, Map<String, LocalDate> since) {
        static final Told NOTHING = new Told(Optional.empty(), Map.of());
    }

    private PastMonth month(PublishedList list, LocalDate day, ShownTo reader, Set<SubjectId> reviewed) {
        LocalDate now = list.list().header().asOf();
        List<Outcome> outcomes = list.list().header().pack().outcomes();
        Map<SubjectId, Told> told = new ConcurrentHashMap<>();
        CaseSource source = new MappedCaseload(list.source(), record -> {
            Told what = told(reader.of(record, now), day, now, outcomes);
            if (!what.equals(Told.NOTHING) || reviewed.contains(record.subject())) {
                told.put(record.subject(), what);
            }
            return reader.of(record, day);
        });
        ReferralList then;
        try {
            then = triage.rankPast(
                    source,
                    TriageRequest.of(day, list.list().header().capacity())
                            .policy(list.list().header().policy())
                            .build(),
                    (stage, done, total) -> {});
        } catch (EmptyCaseloadException nobodyIsOpen) {
            return new PastMonth(day, list.list().header().pack(), List.of(), List.of(), List.of());
        }
        List<PastMonth.Person> top = then.top(list.list().header().capacity() + SPARE).stream()
                .map(referral -> person(referral.subject(), Optional.of(referral), told))
                .toList();
        List<PastMonth.Person> noted = told.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(subject -> person(subject, then.find(subject), told))
                .toList();
        return new PastMonth(
                day,
                then.header().pack(),
                top,
                noted.stream().filter(PastMonth.Person::onIom).toList(),
                noted.stream().filter(each -> reviewed.contains(each.subject())).toList());
    }

    private static Told told(CaseRecord record, LocalDate day, LocalDate now, List<Outcome> outcomes) {
        Map<String, LocalDate> since = new HashMap<>();
        for (Outcome outcome : outcomes) {
            OutcomesOnRecord.first(outcome, record, day, now).ifPresent(first -> since.put(outcome.id(), first));
        }
        return new Told(CurrentFacts.of(record, day).onIomSince(), since);
    }

    private static PastMonth.Person person(SubjectId subject, Optional<Referral> referral, Map<SubjectId, Told> told) {
        Told what = told.getOrDefault(subject, Told.NOTHING);
        return new PastMonth.Person(
                subject,
                referral.map(each -> each.tier().tier().label()).orElse(""),
                what.onSince(),
                referral.stream()
                        .flatMap(each -> each.assessment().results().stream())
                        .map(LookBack::chance)
                        .toList(),
                what.since());
    }

    private static OptionalDouble chance(ScoreResult result) {
        return result.score().stream().mapToDouble(Score::probability).findFirst();
    }

    /** Stops, and waits a little until nobody works on a month any more. */
    @Override
    public void close() {
        maker.close();
    }
}
