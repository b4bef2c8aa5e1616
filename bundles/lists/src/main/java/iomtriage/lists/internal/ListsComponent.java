package iomtriage.lists.internal;

import iomtriage.api.caserecord.CaseRecordReader;
import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.lists.Desk;
import iomtriage.lists.ListMadeEntry;
import iomtriage.lists.Lists;
import iomtriage.lists.PublishingRule;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.caseload.Inbox;
import iomtriage.lists.caseload.RecordsAtHand;
import iomtriage.reviews.ListedCases;
import iomtriage.reviews.ReviewRules;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.scoring.CurrentPack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Makes the list that people look at, takes caseloads, and hands both to the doors. */
@Component(
        service = {},
        configurationPid = ListsConfiguration.PID,
        immediate = true)
@Designate(ocd = ListsConfiguration.class)
public final class ListsComponent {

    private final Lists lists;
    private final Caseloads caseloads;
    private final List<ServiceRegistration<?>> services;

    @Activate
    public ListsComponent(
            BundleContext context,
            ListsConfiguration configuration,
            @Reference TriageService triage,
            @Reference ScoringService scoring,
            @Reference ProfileService profiles,
            @Reference PackService packs,
            @Reference CurrentPack models,
            @Reference Reviews reviews,
            @Reference ListedCases cases,
            @Reference ReviewRules rules,
            @Reference AuditTrail trail,
            @Reference JournalHealth health,
            @Reference GuardedAccess access,
            @Reference CaseRecordReader reader,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CaseSource caseload,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CaseDirectory directory) {
        Clock clock = Clock.systemUTC();
        CaseDirectory host = directory == null ? subject -> Optional.empty() : directory;
        lists = new Lists(
                triage,
                clock,
                new PublishingRule(configuration.list_most_left_out_percent()),
                made -> cases.show(made.list(), new RecordsAtHand(host, () -> Optional.of(made.source()))));
        caseloads = new Caseloads(
                new Inbox(
                        context.getDataFile("caseloads").toPath(), reader, configuration.caseload_largest_mebibytes()),
                Optional.ofNullable(caseload),
                lists::caseload);
        Desk desk = new Desk(
                lists,
                reviews,
                rules,
                trail,
                health,
                access,
                new RecordsAtHand(host, lists::caseload),
                packs,
                models,
                scoring,
                profiles,
                clock);
        LocalDate asOf =
                configuration.as_of().isBlank() ? LocalDate.now(clock) : LocalDate.parse(configuration.as_of());
        TriageRequest request = new TriageRequest(asOf, configuration.capacity());
        lists.makeUnless(
                () -> ListMadeEntry.reasonNotToRemake(trail.journal()),
                Optional.ofNullable(caseload),
                request,
                made -> trail.later().nowOrLater(ListMadeEntry.draft(clock, "iomtriage", request, made)));
        services = List.of(
                context.registerService(Caseloads.class, caseloads, null),
                context.registerService(Desk.class, desk, null));
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        lists.close();
        caseloads.close();
    }
}
