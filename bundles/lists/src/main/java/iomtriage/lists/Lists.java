package iomtriage.lists;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.place.PlacementsRefusedException;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.api.score.NoPackException;
import iomtriage.api.score.VersionedId;
import iomtriage.lists.caseload.MappedCaseload;
import iomtriage.lists.index.FactsCollector;
import iomtriage.lists.index.FactsOfPeople;
import iomtriage.lists.index.ListIndex;
import iomtriage.reviews.access.WithoutGangIntelligence;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes lists in the background, one at a time, and keeps the newest. Those who look at the one before go on looking at it. */
public final class Lists implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TriageService triage;
    private final Clock clock;
    private final PublishingRule rule;
    private final Consumer<PublishedList> inView;
    private final AtomicReference<Optional<PublishedList>> current = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ListJob>> latest = new AtomicReference<>(Optional.empty());
    private final ListChanges changes;
    private volatile Optional<String> withheld = Optional.empty();
    private final ListMaker maker;

    /**
     * @param rule which lists are published
     * @param patience after how long without a record from its source, or other progress, a list is given up
     * @param inView told of a list before anybody sees it, so that decisions about the people on it can be made
     */
    public Lists(
            TriageService triage, Clock clock, PublishingRule rule, Duration patience, Consumer<PublishedList> inView) {
        this.inView = inView;
        this.triage = triage;
        this.clock = clock;
        this.rule = rule;
        this.maker = new ListMaker(patience);
        this.changes = new ListChanges(triage, maker);
    }

    /** How the list in view differs from the one before. */
    public ListChanges changes() {
        return changes;
    }

    /** Drops what is kept of lists that are in view no more. */
    public void forgetEarlier() {
        changes.forget();
    }

    /** Names of the lists of nominations that count: see {@link TriageService#nominationLists()}. */
    public List<String> nominationLists() {
        return triage.nominationLists();
    }

    /** The policies that a request may name: see {@link TriageService#policies()}. */
    public List<VersionedId> policies() {
        return triage.policies();
    }

    /** The newest list, with all that is known of the people on it: {@code ListReader} gives it as a reader may see it; empty if none was made yet. */
    public Optional<PublishedList> current() {
        return current.get();
    }

    /** The caseload that the newest list was made of. */
    public Optional<CaseSource> caseload() {
        return current().map(PublishedList::source);
    }

    /** The making of a list that was asked for last; empty if none was asked for yet. */
    public Optional<ListJob> latest() {
        return latest.get();
    }

    /** Why no list was made at the start, where that was decided; see {@link #makeAtStart}. */
    public Optional<String> withheld() {
        return withheld;
    }

    /**
     * Starts making the list that is in view after a start, or says why there is none.
     *
     * @param start says which; asked again until the store can be reached
     * @param source the caseload that the host hands over, if it does
     */
    public void makeAtStart(ListAtStart start, Optional<CaseSource> source) {
        ListJob job = new ListJob(Optional.empty());
        withheld = Optional.empty();
        latest.set(source.map(caseload -> job));
        execute(job, () -> {
            ListAtStart.Plan plan = onceReachable(() -> start.plan(source));
            if (plan instanceof ListAtStart.Plan.Make make) {
                source.ifPresent(caseload -> run(caseload, make, job));
            } else {
                withhold(((ListAtStart.Plan.None) plan).why(), job);
            }
        });
    }

    /** No list is shown, and that is as it should be: nobody is to wait for one. */
    private void withhold(String why, ListJob job) {
        withheld = Optional.of(why);
        job.failed(why);
        latest.updateAndGet(newest -> newest.filter(each -> each == job).isPresent() ? Optional.empty() : newest);
        warn(why);
    }

    private void execute(ListJob job, Runnable work) {
        maker.execute(
                job,
                () -> {
                    if (!job.isOver()) {
                        work.run();
                    }
                },
                why -> {
                    if (job.claim()) {
                        refuse(job, why);
                    }
                });
    }

    /**
     * Ends the making of a list, whether it waits or is under way: the list in view stays, and what was asked for after it goes on.
     *
     * @return false if it has ended already, or is being published
     */
    boolean cancel(ListJob job) {
        if (!job.claim()) {
            return false;
        }
        job.failed("The making of this list was cancelled. Ask for it again when it is wanted.");
        maker.leave(job);
        return true;
    }

    private ListAtStart.Plan onceReachable(Supplier<ListAtStart.Plan> plan) {
        while (true) {
            // The store is waited for without end: no list can be made before it answers.
            maker.moved();
            try {
                return plan.get();
            } catch (StoreUnavailableException down) {
                try {
                    // The store that was asked may have taken the interrupt for its own.
                    if (maker.isClosed()) {
                        throw new InterruptedException("closed");
                    }
                    Thread.sleep(PAUSE.toMillis());
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                    return new ListAtStart.Plan.None("The service is stopping, so the list was not made.");
                }
            } catch (RuntimeException | Error failed) {
                System.getLogger(Lists.class.getName())
                        .log(System.Logger.Level.ERROR, "Which list to show after the start cannot be told.", failed);
                return new ListAtStart.Plan.None("Which list was in view before the service stopped cannot be told: the"
                        + " log of the server says why. Ask for the list again.");
            }
        }
    }

    /** Starts making a list; {@code made} is told on the maker's thread before anybody sees the list. */
    public ListJob make(CaseSource source, TriageRequest request, Consumer<PublishedList> made) {
        ListJob job = new ListJob(Optional.of(request));
        latest.set(Optional.of(job));
        execute(job, () -> run(source, new ListAtStart.Plan.Make(request, Optional.empty(), made), job));
        return job;
    }

    private void run(CaseSource source, ListAtStart.Plan.Make wanted, ListJob job) {
        TriageRequest request = wanted.request();
        try {
            Optional<String> day = PublishingRule.refusal(request.asOf(), clock);
            if (day.isPresent()) {
                refuse(job, day.get());
                return;
            }
            AtomicBoolean linked = new AtomicBoolean();
            Form whole = form(source, request, job, record -> {
                if (WithoutGangIntelligence.of(record, request.asOf()) != record) {
                    linked.set(true);
                }
                return record;
            });
            ReferralList list = whole.list();
            ListCounts counts = ListCounts.of(list);
            job.ranked(counts);
            Optional<String> refusal = rule.refusal(list, counts);
            if (refusal.isPresent()) {
                refuse(job, refusal.get());
                return;
            }
            if (wanted.onlyAs().filter(id -> !id.equals(list.header().id())).isPresent()) {
                withhold(ListAtStart.ANOTHER, job);
                return;
            }
            Optional<PublishedList> without = Optional.empty();
            if (linked.get()) {
                CaseSource known =
                        new MappedCaseload(source, record -> WithoutGangIntelligence.of(record, request.asOf()));
                Form form = form(known, request, job, UnaryOperator.identity());
                without = Optional.of(published(form, known, Optional.empty(), job));
            }
            PublishedList published = published(whole, source, without, job);
            if (!job.claim()) {
                return;
            }
            wanted.made().accept(published);
            inView.accept(published);
            changes.published(current.get(), published, request);
            current.set(Optional.of(published));
            job.done(published);
        } catch (EmptyCaseloadException
                | LargestList.ExceededException
                | NoPackException
                | PlacementsRefusedException
                | StoreUnavailableException
                | UncheckedIOException expected) {
            job.failed(expected.getMessage());
        } catch (OutOfMemoryError tooLarge) {
            job.failed("The caseload is too large for the memory of this service. Send fewer people, or have it started"
                    + " with more memory (-Xmx).");
        } catch (RuntimeException | Error unexpected) {
            if (job.isOver()) {
                // Cancelled or given up: it ends of that.
                return;
            }
            // An Error of a host's classes or of ours must not leave anybody waiting for a list for ever.
            if (maker.isClosed()) {
                job.failed("The service is stopping, so the list was not made.");
                return;
            }
            job.failed("The list could not be made. The log of the server says why.");
            System.getLogger(Lists.class.getName())
                    .log(System.Logger.Level.ERROR, "The list could not be made.", unexpected);
        }
    }

    /** A list of what some readers may know of everybody, and what their records say beside what is scored. */
    private record Form(ReferralList list, FactsOfPeople facts) {}

    private Form form(CaseSource source, TriageRequest request, ListJob job, UnaryOperator<CaseRecord> known) {
        FactsCollector facts = new FactsCollector(request.asOf());
        rule.largest().check(source.size().orElse(0));
        AtomicLong read = new AtomicLong();
        CaseSource people = new MappedCaseload(source, record -> {
            endIfOver(job);
            maker.moved();
            rule.largest().check(read.incrementAndGet());
            return facts.noted(known.apply(record));
        });
        try {
            ReferralList list = triage.rank(people, request, (stage, done, total) -> {
                endIfOver(job);
                maker.moved();
                job.at(stage, done, total);
            });
            // Where the size is known beforehand, a record that fails costs that record alone.
            rule.largest().check(read.get());
            return new Form(list, facts.people());
        } catch (UncheckedIOException unread) {
            // Where it is not, a record that fails ends the reading: this is then why.
            rule.largest().check(read.get());
            throw unread;
        }
    }

    private PublishedList published(Form form, CaseSource source, Optional<PublishedList> without, ListJob job) {
        ReferralList list = form.list();
        ListIndex index = new ListIndex(list, form.facts(), done -> {
            endIfOver(job);
            maker.moved();
            job.indexed(done, list.size());
        });
        return new PublishedList(list, index, clock.instant(), source, without, form.facts());
    }

    private static void endIfOver(ListJob job) {
        if (job.isOver()) {
            throw new CancellationException("Nobody wants this list any more.");
        }
    }

    private static void refuse(ListJob job, String why) {
        job.failed(why);
        warn(why);
    }

    /** Comes last: where the log is a host's that fails, whoever waits for a list hears of its end all the same. */
    private static void warn(String why) {
        System.getLogger(Lists.class.getName()).log(System.Logger.Level.WARNING, why);
    }

    /** Stops making lists, and waits a little until nobody works on one any more. */
    @Override
    public void close() {
        maker.close();
    }
}
