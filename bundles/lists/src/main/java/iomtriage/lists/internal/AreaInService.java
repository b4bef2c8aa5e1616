package iomtriage.lists.internal;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.ScoringService;
import iomtriage.lists.KeptRequests;
import iomtriage.lists.LargestList;
import iomtriage.lists.ListAtStart;
import iomtriage.lists.ListRecorder;
import iomtriage.lists.ListedPeople;
import iomtriage.lists.Lists;
import iomtriage.lists.PublishedList;
import iomtriage.lists.PublishingRule;
import iomtriage.lists.areas.Area;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.caseload.Inbox;
import iomtriage.lists.caseload.RecordsAtHand;
import iomtriage.lists.host.HostsList;
import iomtriage.lists.host.RecordChanges;
import iomtriage.lists.lookback.LookBack;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.ranking.PastTriage;
import iomtriage.reviews.ListedCases;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.state.ServiceState;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What works for one area while the service runs, wired; for the only list there is, where there are no areas. */
final class AreaInService implements AutoCloseable {

    /** What areas have in common. */
    record Shared(
            BundleContext context,
            ListsConfiguration configuration,
            Clock clock,
            TriageService triage,
            PastTriage past,
            ProfileService profiles,
            ScoringService scoring,
            Reviews reviews,
            ListedCases cases,
            AuditTrail trail,
            ChangeLog changes,
            ServiceState state,
            GuardedAccess access,
            CaseRecordReader reader,
            CaseDirectory host,
            int areas) {

        /** Areas share the memory there is. */
        private LargestList largest() {
            return configuration.list_most_people() > 0
                    ? new LargestList(configuration.list_most_people())
                    : new LargestList(PublishingRule.STANDARD.largest().people() / areas);
        }
    }

    /** Of several caseloads that a host hands over for one area, the one that the framework ranks highest counts. */
    private final SortedMap<ServiceReference<CaseSource>, CaseSource> caseloads =
            Collections.synchronizedSortedMap(new TreeMap<>());

    private final Lists lists;
    private final Supplier<ListAtStart> atStart;
    private final Area area;

    AreaInService(Shared shared, String name, int number, Supplier<TriageRequest> request) {
        ListsConfiguration configuration = shared.configuration();
        AuditTrail trail = name.isEmpty() ? shared.trail() : shared.trail().within(name);
        GuardedAccess access =
                name.isEmpty() ? shared.access() : shared.access().within(name);
        Reviews reviews = name.isEmpty() ? shared.reviews() : shared.reviews().within(access, trail);
        lists = new Lists(
                shared.triage(),
                shared.clock(),
                new PublishingRule(configuration.list_most_left_out_percent(), shared.largest()),
                Duration.ofMinutes(configuration.list_most_still_minutes()),
                made -> shared.cases()
                        .show(
                                name,
                                made.forms().map(PublishedList::list).toList(),
                                new RecordsAtHand(shared.host(), () -> Optional.of(made.source()))));
        String folder = number == 0 ? "caseloads" : "caseloads-" + number;
        Caseloads received = new Caseloads(
                new Inbox(
                        shared.context().getDataFile(folder).toPath(),
                        shared.reader(),
                        configuration.caseload_largest_mebibytes()),
                this::caseload,
                lists::caseload);
        CaseDirectory records = new RecordsAtHand(shared.host(), lists::caseload);
        ListReader reader = new ListReader(
                lists, access, reviews, shared.cases(), trail.steady(), configuration.list_warn_after_days());
        KeptRequests kept = new KeptRequests(shared.state(), name);
        ListRecorder recorder = new ListRecorder(trail, kept, shared.changes());
        RecordChanges changes = new RecordChanges(reader, received, trail);
        atStart = () -> new ListAtStart(trail, kept, recorder, request.get(), name);
        area = new Area(
                name,
                reader,
                new CaseReader(reader, access, trail, records, shared.profiles()),
                new CohortReader(reader, access, records, shared.scoring()),
                new LookBack(shared.past(), lists, reviews::all),
                received,
                recorder,
                changes,
                new HostsList(lists, received, recorder, changes),
                reviews,
                access,
                trail);
    }

    Area area() {
        return area;
    }

    Predicate<SubjectId> people() {
        return new ListedPeople(lists::current);
    }

    private Optional<CaseSource> caseload() {
        synchronized (caseloads) {
            return caseloads.isEmpty() ? Optional.empty() : Optional.of(caseloads.get(caseloads.lastKey()));
        }
    }

    /** Where no caseload has come. */
    void start() {
        if (caseload().isEmpty()) {
            lists.makeAtStart(atStart.get(), Optional.empty());
        }
    }

    void add(CaseSource source, ServiceReference<CaseSource> reference) {
        caseloads.put(reference, source);
        boolean making = lists.latest().filter(job -> !job.result().isDone()).isPresent();
        if (lists.current().isEmpty() && !making) {
            lists.makeAtStart(atStart.get(), Optional.of(source));
        }
    }

    void remove(ServiceReference<CaseSource> reference) {
        caseloads.remove(reference);
    }

    @Override
    public void close() {
        area.lookBack().close();
        lists.close();
        area.caseloads().close();
    }
}
