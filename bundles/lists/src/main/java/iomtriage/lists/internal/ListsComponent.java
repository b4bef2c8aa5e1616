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
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.StillAtHand;
import iomtriage.lists.areas.Areas;
import iomtriage.lists.areas.HostsAreas;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
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
                + "iomtriage.lists.OutcomeFollowUp,"
                + "iomtriage.lists.areas.Areas,"
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

    private final Clock clock = Clock.systemUTC();
    private final ListsConfiguration configuration;
    private final GuardedAccess access;
    private final Map<String, AreaInService> areas = new LinkedHashMap<>();
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
        this.access = access;
        // A mistake in it is told at the start, not when the first caseload comes.
        request();
        List<String> names = Areas.names(configuration.areas());
        CaseDirectory host = subject -> Optional.ofNullable(directory).flatMap(given -> given.find(subject));
        changes.watch(Action.CONFIGURATION_CHANGED, ListsConfiguration.PID, () -> described(configuration));
        AreaInService.Shared shared = new AreaInService.Shared(
                context,
                configuration,
                clock,
                triage,
                past,
                profiles,
                scoring,
                reviews,
                cases,
                trail,
                changes,
                state,
                access,
                reader,
                host,
                names.size());
        cases.keep(Set.copyOf(names));
        for (String name : names) {
            areas.put(name, new AreaInService(shared, name, areas.size(), this::request));
        }
        Areas all = new Areas(areas.values().stream().map(AreaInService::area).toList());
        Map<String, Predicate<SubjectId>> people = new LinkedHashMap<>();
        if (all.named()) {
            areas.forEach((name, each) -> people.put(name, each.people()));
        }
        access.areas().keep(people);
        List<StillAtHand.Of> atHand = all.all().stream()
                .map(area -> new StillAtHand.Of(
                        area.name(), area.caseloads(), area.lists().lists()))
                .toList();
        services = List.of(
                context.registerService(
                        Erasures.class,
                        new Erasures(personal, trail, new StillAtHand(host, atHand), this::forget),
                        null),
                context.registerService(
                        OutcomeFollowUp.class,
                        new OutcomeFollowUp(all::inView, reviews, outcomes, packs, access),
                        null),
                context.registerService(Areas.class, all, null),
                context.registerService(
                        ListInView.class,
                        all.named()
                                ? new HostsAreas(all.all())
                                : all.all().get(0).inView(),
                        null));
    }

    /** Where a host hands a caseload over, it has come by now. */
    @Activate
    void start() {
        areas.values().forEach(AreaInService::start);
    }

    private void forget(SubjectId subject) {
        areas.values().forEach(each -> each.area().lists().lists().forgetEarlier());
        forgetting.forEach(each -> each.forget(subject));
    }

    /** The list in view is made of the first caseload that comes; of a later one when someone asks for it. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addCaseload(CaseSource source, ServiceReference<CaseSource> reference) {
        String area = source.area().orElse("");
        AreaInService of = areas.get(area);
        if (of == null) {
            System.getLogger(ListsComponent.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "The case system hands over a caseload "
                                    + (area.isEmpty() ? "without an area" : "of the area \"" + area + "\"")
                                    + ", so no list is made of it. "
                                    + (areas.containsKey("")
                                            ? "The configuration names no areas: set areas in iomtriage.lists, or leave"
                                                    + " the area of the caseload out."
                                            : "The areas that the configuration names are "
                                                    + String.join(", ", areas.keySet())
                                                    + ": have CaseSource.area() answer one of them."));
            return;
        }
        of.add(source, reference);
    }

    void removeCaseload(CaseSource source, ServiceReference<CaseSource> reference) {
        areas.values().forEach(each -> each.remove(reference));
    }

    private TriageRequest request() {
        LocalDate asOf =
                configuration.as_of().isBlank() ? LocalDate.now(clock) : LocalDate.parse(configuration.as_of());
        return TriageRequest.of(asOf, configuration.capacity()).build();
    }

    private static Map<String, ?> described(ListsConfiguration configuration) {
        Map<String, Object> described = new TreeMap<>(Map.of(
                "asOf", configuration.as_of(),
                "capacity", configuration.capacity(),
                "mostLeftOutPercent", configuration.list_most_left_out_percent(),
                "largestMebibytes", configuration.caseload_largest_mebibytes()));
        if (configuration.areas().length > 0) {
            described.put("areas", List.of(configuration.areas()));
        }
        return described;
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        access.areas().withoutLists();
        areas.values().forEach(AreaInService::close);
    }
}
