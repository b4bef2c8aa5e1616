package iomtriage.rest.internal;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.BearerTokens;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.http.RequestMetrics;
import iomtriage.http.WebApplication;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.areas.Area;
import iomtriage.lists.areas.Areas;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.AreaCalls;
import iomtriage.rest.CallGroup;
import iomtriage.rest.RestApi;
import iomtriage.rest.health.Health;
import iomtriage.rest.health.OutcomeMetrics;
import iomtriage.rest.list.CaseloadCalls;
import iomtriage.rest.list.CohortCalls;
import iomtriage.rest.list.CoverageCalls;
import iomtriage.rest.list.CutLineCalls;
import iomtriage.rest.list.JobCalls;
import iomtriage.rest.list.LeftOutCalls;
import iomtriage.rest.list.ListCalls;
import iomtriage.rest.list.MovesCalls;
import iomtriage.rest.personal.PersonalDataCalls;
import iomtriage.rest.review.EntryCalls;
import iomtriage.rest.review.LaterCalls;
import iomtriage.rest.review.OutcomeCalls;
import iomtriage.rest.review.ProfileCalls;
import iomtriage.rest.review.ReviewCalls;
import iomtriage.rest.score.ScoreCalls;
import iomtriage.reviews.DeliveryHealth;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.reviews.outcome.Outcomes;
import iomtriage.reviews.personal.Erasures;
import iomtriage.reviews.personal.Forgetting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
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

/** Registers the HTTP interface, and what machines ask about health. */
@Component(
        service = {},
        immediate = true)
public final class RestComponent {

    private static final String PAGES = "iomtriage.pages";

    /** Of the host, or of a provider: it may come and go. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable BearerTokens tokens;

    private final List<ServiceRegistration<?>> services;

    @Activate
    public RestComponent(
            BundleContext context,
            @Reference Areas areas,
            @Reference Outcomes outcomes,
            @Reference OutcomeFollowUp followUp,
            @Reference Reviews reviews,
            @Reference GuardedAccess access,
            @Reference Erasures erasures,
            @Reference AuditTrail trail,
            @Reference JournalHealth store,
            @Reference DeliveryHealth deliveries,
            @Reference PackService packs,
            @Reference ScoringService scoring,
            @Reference CohortService cohorts,
            @Reference CaseRecordReader reader,
            @Reference ApiKeys keys,
            @Reference RequestMetrics metrics) {
        RestApi api = new RestApi(
                keys,
                sent -> Optional.ofNullable(tokens).flatMap(given -> given.find(sent)),
                trail,
                List.of(
                        new ScoreCalls(packs, scoring, access, trail, reader),
                        new EntryCalls(reviews, trail),
                        new AreaCalls(areas, area -> calls(area, outcomes, followUp, cohorts, reader)),
                        new PersonalDataCalls(erasures)));
        OutcomeMetrics.add(metrics, followUp);
        Health health = new Health(
                areas.all().stream().map(area -> area.lists().lists()).toList(),
                packs,
                store,
                trail,
                access,
                deliveries,
                metrics,
                () -> pages(context).map(RestComponent::serve).orElse(true));
        services = List.of(
                context.registerService(Forgetting.class, api::forget, null),
                context.registerService(WebApplication.class, api, null),
                context.registerService(WebApplication.class, health, null));
    }

    private static List<CallGroup> calls(
            Area area, Outcomes outcomes, OutcomeFollowUp followUp, CohortService cohorts, CaseRecordReader reader) {
        ListReader lists = area.lists();
        CaseReader cases = area.cases();
        Reviews reviews = area.reviews();
        AuditTrail trail = area.trail();
        return List.of(
                new CaseloadCalls(trail, area.caseloads(), area.changes(), reader),
                new JobCalls(lists, reviews.rules(), trail, area.caseloads(), area.recorder()),
                new ListCalls(lists, cases, reviews, area.access(), trail),
                new LeftOutCalls(lists, trail),
                new CutLineCalls(lists, trail),
                new CoverageCalls(lists, trail),
                new CohortCalls(lists, area.access(), cohorts, trail),
                new MovesCalls(lists, trail),
                new ProfileCalls(lists, cases, reviews),
                new ReviewCalls(cases, reviews, trail),
                new LaterCalls(cases, reviews),
                new OutcomeCalls(cases, outcomes, followUp, trail));
    }

    private static Optional<Bundle> pages(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(each -> PAGES.equals(each.getSymbolicName()))
                .findFirst();
    }

    private static boolean serve(Bundle pages) {
        ServiceReference<?>[] services = pages.getRegisteredServices();
        return services != null && services.length > 0;
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
    }
}
