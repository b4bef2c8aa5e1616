package iomtriage.reviews.internal;

import iomtriage.api.identity.CaseAccess;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.DemonstrationClock;
import iomtriage.api.review.ReviewService;
import iomtriage.api.score.PackService;
import iomtriage.cohorts.CohortPasses;
import iomtriage.ranking.CurrentPolicy;
import iomtriage.reviews.DeliveryHealth;
import iomtriage.reviews.ListedCases;
import iomtriage.reviews.Outbox;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.SteadyClock;
import iomtriage.reviews.outcome.FirstPrediction;
import iomtriage.reviews.outcome.Outcomes;
import iomtriage.reviews.rule.ReviewRules;
import iomtriage.reviews.rule.RulesReader;
import iomtriage.reviews.state.ServiceState;
import iomtriage.scoring.PackListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

/** Registers the review service, the audit trail, and who may see what. */
// Registered by hand, and so not told to resolvers by itself.
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\""
                + "iomtriage.reviews.DeliveryHealth,"
                + "iomtriage.reviews.Reviews,"
                + "iomtriage.reviews.ListedCases,"
                + "iomtriage.reviews.access.GuardedAccess,"
                + "iomtriage.reviews.audit.AuditTrail,"
                + "iomtriage.reviews.audit.ChangeLog,"
                + "iomtriage.reviews.outcome.Outcomes,"
                + "iomtriage.api.review.ReviewService"
                + "\"")
@Component(
        service = {},
        configurationPid = ReviewsConfiguration.PID,
        immediate = true)
@Designate(ocd = ReviewsConfiguration.class)
public final class ReviewsComponent {

    // What the host implements: its bundle may start late and start again, and nothing here does because of that.

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CaseAccess access;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CaseDirectory directory;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable DemonstrationClock demonstration;

    private final AtomicReference<Optional<Telling>> telling = new AtomicReference<>(Optional.empty());

    private final Journal journal;
    private final ServiceState state;
    private final AuditTrail trail;
    private final ChangeLogWriter changes;
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
            @Reference ProfileService profiles) {
        this.journal = journal;
        this.state = state;
        Clock clock = new TrailClock(Clock.systemUTC(), packs, () -> Optional.ofNullable(demonstration));
        SteadyClock steady = new SteadyClock(clock, System::nanoTime);
        // First, so that a mistake in the configuration leaves nothing behind that runs.
        GuardedAccess guarded = GuardedAccess.of(
                () -> Optional.ofNullable(access),
                configuration.case_access_required(),
                List.of(configuration.gang_intelligence_roles()),
                steady);
        ReviewRules rules = configuration.review_rules().isBlank()
                ? RulesReader.standard()
                : RulesReader.read(Path.of(configuration.review_rules()));
        trail = new AuditTrail(journal, clock, steady, guarded.areas()::listing);
        ListedCases cases = new ListedCases(
                rules, profiles, subject -> Optional.ofNullable(directory).flatMap(host -> host.find(subject)));
        DecisionListener told = (entry, review) -> outbox().ifPresent(each -> each.recorded(entry, review));
        Reviews reviews =
                new Reviews(trail, rules, guarded, cases, told, List.of(configuration.applications_that_vouch()));
        ChangeLog log = new ChangeLog(trail);
        InForce.watch(log, packs, policy.get(), cohorts);
        InForce.watch(log, rules, configuration);
        changes = new ChangeLogWriter(log);
        services = List.of(
                context.registerService(AuditTrail.class, trail, null),
                context.registerService(ChangeLog.class, log, null),
                context.registerService(Outcomes.class, new Outcomes(trail, packs, new FirstPrediction(state)), null),
                context.registerService(PackListener.class, changes, null),
                context.registerService(DeliveryHealth.class, () -> outbox().flatMap(Outbox::late), null),
                context.registerService(ReviewRules.class, rules, null),
                context.registerService(GuardedAccess.class, guarded, null),
                context.registerService(ListedCases.class, cases, null),
                context.registerService(
                        new String[] {ReviewService.class.getName(), Reviews.class.getName()}, reviews, null));
    }

    private Optional<Outbox> outbox() {
        return telling.get().map(Telling::outbox);
    }

    /** From now on this one is told, from where it, or the one before it, had come to. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setListener(DecisionListener host) {
        stop(telling.getAndSet(Optional.empty()));
        telling.set(Optional.of(new Telling(host, new Outbox(journal, state, host, Outbox.Pauses.STANDARD))));
    }

    void unsetListener(DecisionListener host) {
        Optional<Telling> now = telling.get();
        if (now.filter(each -> each.host() == host).isPresent() && telling.compareAndSet(now, Optional.empty())) {
            stop(now);
        }
    }

    private static void stop(Optional<Telling> telling) {
        telling.map(Telling::outbox).ifPresent(Outbox::close);
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        stop(telling.getAndSet(Optional.empty()));
        changes.close();
        trail.close();
    }

    /** A host that is told of decisions, and by what. */
    private record Telling(DecisionListener host, Outbox outbox) {}
}
