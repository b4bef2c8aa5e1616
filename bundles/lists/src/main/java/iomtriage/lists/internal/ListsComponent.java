package iomtriage.lists.internal;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.ListInView;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.lists.CaseReader;
import iomtriage.lists.CohortReader;
import iomtriage.lists.HostsList;
import iomtriage.lists.KeptRequests;
import iomtriage.lists.LargestList;
import iomtriage.lists.ListAtStart;
import iomtriage.lists.ListReader;
import iomtriage.lists.ListRecorder;
import iomtriage.lists.Lists;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.PublishedList;
import iomtriage.lists.PublishingRule;
import iomtriage.lists.RecordChanges;
import iomtriage.lists.StillAtHand;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.caseload.Inbox;
import iomtriage.lists.caseload.RecordsAtHand;
import iomtriage.lists.lookback.LookBack;
import iomtriage.ranking.PastTriage;
import iomtriage.reviews.ListedCases;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.outcome.Outcomes;
import iomtriage.reviews.personal.Erasures;
import iomtriage.reviews.personal.Forgetting;
import iomtriage.reviews.personal.PersonalData;
import iomtriage.reviews.state.ServiceState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Makes the list that people look at, takes caseloads, and hands both to the doors. */
// Registered by hand, and so not told to resolvers by itself.
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\""
                + "iomtriage.lists.CaseReader,"
                + "iomtriage.lists.CohortReader,"
                + "iomtriage.lists.ListReader,"
                + "iomtriage.lists.ListRecorder,"
                + "iomtriage.lists.OutcomeFollowUp,"
                + "iomtriage.lists.RecordChanges,"
                + "iomtriage.lists.caseload.Caseloads,"
                + "iomtriage.lists.lookback.LookBack,"
                + "iomtriage.reviews.personal.Erasures"
                + "\"")
@Component(
        service = {},
        configurationPid = ListsConfiguration.PID,
        immediate = true)
@Designate(ocd = ListsConfiguration.class)
public final class ListsComponent {

    // What the host implements: its bundle may start late and start again, and the list in view and the caseloads
    // that were sent stay all the same.

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CaseDirectory directory;

    /** Pages come and go with what is written in their forms. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Forgetting> forgetting = List.of();

    private final AtomicReference<Optional<CaseSource>> caseload = new AtomicReference<>(Optional.empty());

    private final Clock clock = Clock.systemUTC();
    private final ListsConfiguration configuration;
    private final AuditTrail trail;
    private final KeptRequests kept;
    private final ListRecorder recorder;
    private final Lists lists;
    private final LookBack lookBack;
    private final Caseloads caseloads;
    private final List<ServiceRegistration<?>> services;

    @Activate
    public ListsComponent(
            BundleContext context,
            ListsConfiguration configuration,
            @Reference TriageService triage,
            @Reference PastTriage past,
            @Reference ProfileService profiles,
            @Reference ScoringService scoring,
            @Reference Reviews reviews,
            @Reference ListedCases cases,
            @Reference AuditTrail trail,
            @Reference ChangeLog changes,
            @Reference ServiceState state,
            @Reference Outcomes outcomes,
            @Reference PackService packs,
            @Reference GuardedAccess access,
            @Reference PersonalData personal,
            @Reference CaseRecordReader reader) {
        this.configuration = configuration;
        this.trail = trail;
        // A mistake in it is told at the start, not when the first caseload comes.
        request();
        CaseDirectory host = subject -> Optional.ofNullable(directory).flatMap(given -> given.find(subject));
        lists = new Lists(
                triage,
                clock,
                new PublishingRule(configuration.list_most_left_out_percent(), largest(configuration)),
                Duration.ofMinutes(configuration.list_most_still_minutes()),
                made -> cases.show(
                        made.forms().map(PublishedList::list).toList(),
                        new RecordsAtHand(host, () -> Optional.of(made.source()))));
        lookBack = new LookBack(past, lists, reviews::all);
        caseloads = new Caseloads(
                new Inbox(
                        context.getDataFile("caseloads").toPath(), reader, configuration.caseload_largest_mebibytes()),
                caseload::get,
                lists::caseload);
        CaseDirectory records = new RecordsAtHand(host, lists::caseload);
        ListReader listReader =
                new ListReader(lists, access, reviews, cases, trail.steady(), configuration.list_warn_after_days());
        CaseReader reading = new CaseReader(listReader, access, trail, records, profiles);
        changes.watch(Action.CONFIGURATION_CHANGED, ListsConfiguration.PID, () -> described(configuration));
        kept = new KeptRequests(state);
        recorder = new ListRecorder(trail, kept, changes);
        RecordChanges recordChanges = new RecordChanges(listReader, caseloads, trail);
        if (context.getServiceReference(CaseSource.class) == null) {
            // Otherwise the one that is there comes at once.
            make(Optional.empty());
        }
        services = List.of(
                context.registerService(Caseloads.class, caseloads, null),
                context.registerService(
                        Erasures.class,
                        new Erasures(personal, trail, new StillAtHand(host, caseloads, lists), this::forget),
                        null),
                context.registerService(ListRecorder.class, recorder, null),
                context.registerService(
                        OutcomeFollowUp.class, new OutcomeFollowUp(lists, reviews, outcomes, packs, access), null),
                context.registerService(LookBack.class, lookBack, null),
                context.registerService(CaseReader.class, reading, null),
                context.registerService(
                        ListInView.class, new HostsList(lists, caseloads, recorder, recordChanges), null),
                context.registerService(RecordChanges.class, recordChanges, null),
                context.registerService(ListReader.class, listReader, null),
                context.registerService(
                        CohortReader.class, new CohortReader(listReader, access, records, scoring), null));
    }

    private void forget(SubjectId subject) {
        lists.forgetEarlier();
        forgetting.forEach(each -> each.forget(subject));
    }

    /** The list in view is made of the first caseload that comes; of a later one when someone asks for it. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setCaseload(CaseSource source) {
        caseload.set(Optional.of(source));
        boolean making = lists.latest().filter(job -> !job.result().isDone()).isPresent();
        if (lists.current().isEmpty() && !making) {
            make(Optional.of(source));
        }
    }

    void unsetCaseload(CaseSource source) {
        caseload.updateAndGet(now -> now.filter(each -> each != source));
    }

    private void make(Optional<CaseSource> source) {
        lists.makeAtStart(new ListAtStart(trail, kept, recorder, request()), source);
    }

    private TriageRequest request() {
        LocalDate asOf =
                configuration.as_of().isBlank() ? LocalDate.now(clock) : LocalDate.parse(configuration.as_of());
        return TriageRequest.of(asOf, configuration.capacity()).build();
    }

    private static LargestList largest(ListsConfiguration configuration) {
        return configuration.list_most_people() > 0
                ? new LargestList(configuration.list_most_people())
                : PublishingRule.STANDARD.largest();
    }

    private static Map<String, ?> described(ListsConfiguration configuration) {
        return Map.of(
                "asOf", configuration.as_of(),
                "capacity", configuration.capacity(),
                "mostLeftOutPercent", configuration.list_most_left_out_percent(),
                "largestMebibytes", configuration.caseload_largest_mebibytes());
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        lookBack.close();
        lists.close();
        caseloads.close();
    }
}
