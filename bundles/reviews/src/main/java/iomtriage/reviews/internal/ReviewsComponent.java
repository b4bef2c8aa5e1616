package iomtriage.reviews.internal;

import iomtriage.api.identity.CaseAccess;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.ReviewService;
import iomtriage.api.score.PackService;
import iomtriage.cohorts.CohortPasses;
import iomtriage.ranking.CurrentPolicy;
import iomtriage.reviews.DeliveryHealth;
import iomtriage.reviews.ListedCases;
import iomtriage.reviews.Outbox;
import iomtriage.reviews.ReviewRules;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.RulesReader;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.outcome.FirstPrediction;
import iomtriage.reviews.outcome.Outcomes;
import iomtriage.reviews.state.ServiceState;
import iomtriage.scoring.PackListener;
import java.nio.file.Path;
import java.time.Clock;
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

/** Registers the review service, the audit trail, and who may see what. */
@Component(
        service = {},
        configurationPid = ReviewsConfiguration.PID,
        immediate = true)
@Designate(ocd = ReviewsConfiguration.class)
public final class ReviewsComponent {

    private final AuditTrail trail;
    private final ChangeLogWriter changes;
    private final Optional<Outbox> outbox;
    private final List<ServiceRegistration<?>> services;

    @Activate
    public ReviewsComponent(
            BundleContext context,
            ReviewsConfiguration configuration,
            @Reference Journal journal,
            @Reference ServiceState state,
            @Reference PackService packs,
            @Reference CurrentPolicy policy,
            @Reference CohortPasses cohorts,
            @Reference ProfileService profiles,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CaseAccess access,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    DecisionListener listener,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CaseDirectory directory) {
        Clock clock = Clock.systemUTC();
        // First, so that a mistake in the configuration leaves nothing behind that runs.
        GuardedAccess guarded = GuardedAccess.of(
                Optional.ofNullable(access),
                configuration.case_access_required(),
                List.of(configuration.gang_intelligence_roles()),
                clock);
        ReviewRules rules = configuration.review_rules().isBlank()
                ? RulesReader.standard()
                : RulesReader.read(Path.of(configuration.review_rules()));
        trail = new AuditTrail(journal, clock);
        ListedCases cases =
                new ListedCases(rules, profiles, directory == null ? subject -> Optional.empty() : directory);
        outbox = Optional.ofNullable(listener).map(host -> new Outbox(journal, state, host, Outbox.Pauses.STANDARD));
        DecisionListener told = outbox.<DecisionListener>map(each -> each).orElse((entry, review) -> {});
        Reviews reviews = new Reviews(trail, rules, guarded, cases, told);
        ChangeLog log = new ChangeLog(trail);
        InForce.watch(log, packs, policy.get(), cohorts);
        InForce.watch(log, rules, configuration);
        changes = new ChangeLogWriter(log);
        services = List.of(
                context.registerService(AuditTrail.class, trail, null),
                context.registerService(ChangeLog.class, log, null),
                context.registerService(Outcomes.class, new Outcomes(trail, packs, new FirstPrediction(state)), null),
                context.registerService(PackListener.class, changes, null),
                context.registerService(
                        DeliveryHealth.class,
                        outbox.<DeliveryHealth>map(each -> each).orElse(DeliveryHealth.NOBODY_TO_TELL),
                        null),
                context.registerService(ReviewRules.class, rules, null),
                context.registerService(GuardedAccess.class, guarded, null),
                context.registerService(ListedCases.class, cases, null),
                context.registerService(
                        new String[] {ReviewService.class.getName(), Reviews.class.getName()}, reviews, null));
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        outbox.ifPresent(Outbox::close);
        changes.close();
        trail.close();
    }
}
